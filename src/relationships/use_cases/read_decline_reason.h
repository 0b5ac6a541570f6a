#pragma once

#include <string>

#include "kernel/result.h"
#include "operation/work.h"
#include "people/people.h"
#include "relationships/relationships.h"

/// A coordinator reads what somebody who declined wrote to them. A command and no query, because
/// each reading of a restricted fact by another than its subject leaves its entry in the record
/// first.
namespace telemachy::relationships::read_decline_reason {

struct Input {
    Id<PairTag> pair;
};

struct Output {
    people::PersonOutline person;
    std::string reason;
    Instant at;
};

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::relationships::read_decline_reason
