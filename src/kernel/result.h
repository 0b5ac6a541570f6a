#pragma once

#include <expected>
#include <string>
#include <utility>

#include "kernel/problem.h"

namespace telemachy {

/// Either what was asked for or the reason it was refused.
template <class T>
using Result = std::expected<T, Problem>;

/// The ways to say no, shortest first: `return refuse(conflict("pair.answered", "..."))`.
[[nodiscard]] inline std::unexpected<Problem> refuse(Problem problem) {
    return std::unexpected(std::move(problem));
}

[[nodiscard]] inline Problem invalid(std::string code, std::string detail) {
    return {ProblemKind::invalid, std::move(code), std::move(detail)};
}

/// A refusal of one field, with its JSON pointer.
[[nodiscard]] inline Problem invalid_field(std::string path, std::string code, std::string detail) {
    Problem problem{ProblemKind::invalid, "invalid_input", "Some of this needs another look."};
    problem.fields.push_back({std::move(path), std::move(code), std::move(detail)});
    return problem;
}

[[nodiscard]] inline Problem not_found(std::string const& what) {
    return {ProblemKind::not_found, "not_found", "There is no such " + what + "."};
}

[[nodiscard]] inline Problem conflict(std::string code, std::string detail) {
    return {ProblemKind::conflict, std::move(code), std::move(detail)};
}

[[nodiscard]] inline Problem forbidden(std::string code, std::string detail) {
    return {ProblemKind::forbidden, std::move(code), std::move(detail)};
}

[[nodiscard]] inline Problem stale(std::string const& what) {
    return {ProblemKind::stale, "stale",
            "This " + what + " was changed after you opened it. Look at it again before saving."};
}

}  // namespace telemachy

/// Unwraps a Result or returns its Problem to the caller: `auto person = TRY(find(work, id));`
/// The one macro of the house: C++ has no other way to return from the middle of an expression.
#define TRY(...)                                                      \
    __extension__({                                                   \
        auto try_result_ = (__VA_ARGS__);                             \
        if (!try_result_) [[unlikely]]                                \
            return std::unexpected(std::move(try_result_).error());   \
        *std::move(try_result_);                                      \
    })
