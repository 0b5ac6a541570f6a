#pragma once

#include <cstddef>
#include <string>

#include "kernel/result.h"

namespace telemachy::calendar {

/// What is wrong with one line of a document. One strange line does not cost its reader the rest of
/// a feed: it is left out and said. Whoever must be able to trust every word refuses at the first.
struct ReadProblem {
    std::size_t line = 0;  ///< Counted from one, before unfolding, as an editor shows it.
    std::string code;
    std::string sentence;

    bool operator==(ReadProblem const&) const = default;
};

template <class T>
using Read = std::expected<T, ReadProblem>;

[[nodiscard]] inline std::unexpected<ReadProblem> unreadable(std::size_t line, std::string code,
                                                             std::string sentence) {
    return std::unexpected(ReadProblem{line, std::move(code), std::move(sentence)});
}

/// The same as a refusal of the whole document.
[[nodiscard]] inline Problem as_refusal(ReadProblem const& problem) {
    auto const where = "Line " + std::to_string(problem.line) + ": " + problem.sentence;
    Problem refusal{ProblemKind::invalid, problem.code, where};
    refusal.fields.push_back(
        {"/lines/" + std::to_string(problem.line), problem.code, problem.sentence});
    return refusal;
}

}  // namespace telemachy::calendar
