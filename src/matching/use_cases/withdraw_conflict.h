#pragma once

#include "matching/matching.h"
#include "operation/work.h"

/// A conflict of interest that is over.
namespace telemachy::matching::withdraw_conflict {

struct Input {
    Id<ConflictTag> conflict;
};

Result<Done> run(Work& work, Input const& input);

}  // namespace telemachy::matching::withdraw_conflict
