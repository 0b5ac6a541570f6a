#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "kernel/result.h"
#include "operation/work.h"
#include "relationships/domain/check_in.h"
#include "relationships/relationships.h"

/// How the two get on: three sentences, graded by each for themselves, shown to both once both
/// have.
namespace telemachy::relationships {

struct CheckIn {
    std::int64_t number;
    std::optional<CheckInGrades> mine;
    std::optional<CheckInGrades> theirs;
    bool waits_for_me;

    static constexpr Sentence sentences[] = {
        {"number", "After which conversation, counted from 1."},
        {"theirs", "Told once both have answered, never before your own answer."},
        {"waits_for_me", "Whether the other has answered and you have not."},
    };
};

namespace list_check_ins {

struct Input {
    Id<PairTag> pair;
};

struct Output {
    std::int64_t number = 0;
    std::vector<CheckIn> items;

    static constexpr Sentence sentences[] = {
        {"number", "The conversation an answer now would be about; 0 before the first."},
    };
};

Result<Output> run(Work& work, Input const& input);

}  // namespace list_check_ins

namespace answer_check_in {

struct Input {
    Id<PairTag> pair;
    Grade matters;
    Grade candour;
    Grade keeps;

    static constexpr Sentence sentences[] = {
        {"matters", "We talk about what matters: 1 not at all, 5 entirely."},
        {"candour", "I can say what I think."},
        {"keeps", "We keep what we agreed."},
    };
};

/// Answered once after each conversation, and not changed: the other may have read it.
Result<CheckIn> run(Work& work, Input const& input);

}  // namespace answer_check_in
}  // namespace telemachy::relationships
