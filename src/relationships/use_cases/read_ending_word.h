#pragma once

#include <string>

#include "kernel/result.h"
#include "operation/work.h"
#include "people/people.h"
#include "relationships/relationships.h"

/// A coordinator reads what somebody who left a pair wrote to them. A command and no query, for the
/// same reason as with a no: each reading leaves its entry in the record.
namespace telemachy::relationships::read_ending_word {

struct Input {
    Id<PairTag> pair;
};

struct Output {
    people::PersonOutline person;
    std::string word;
    Instant at;
};

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::relationships::read_ending_word
