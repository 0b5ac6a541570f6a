#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/result.h"
#include "operation/schema.h"
#include "operation/work.h"

namespace telemachy::audit_log::prove_growth {

struct Input {
    std::int64_t from = 0;
    std::optional<std::int64_t> to;

    static constexpr Sentence sentences[] = {
        {"from", "The size of the head you have kept."},
        {"to", "The size of a later one; the last signed head's when left out."}};
};

struct Output {
    std::int64_t from = 0;
    std::int64_t to = 0;
    std::string from_root;  ///< Hexadecimal, as the others.
    std::string to_root;
    std::vector<std::string> path;
};

/// Proves that the record only grew between two sizes (RFC 9162 §2.1.4): nothing before the first
/// was changed. Whoever keeps a head asks for this before they believe the next.
Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::audit_log::prove_growth
