#pragma once

#include <vector>

#include "kernel/result.h"
#include "operation/work.h"
#include "people/people.h"
#include "relationships/relationships.h"

/// Who waits for another partner after a pair has ended, the most urgent first: programme facts, and
/// not a word of why.
namespace telemachy::relationships::list_rematches {

struct Input {
    Id<ProgrammeTag> programme;
};

struct Rematch {
    Id<PairTag> pair;
    people::PersonOutline person;
    Side side;
    Instant wished;
    Instant due_by;
    bool late;
    bool word_given;

    static constexpr Sentence sentences[] = {
        {"pair", "The pair that ended."},
        {"word_given", "Whether somebody left a word for the coordinator when they left it."},
    };
};

struct Output {
    std::vector<Rematch> items;
};

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::relationships::list_rematches
