#pragma once

#include "matching/use_cases/proposal.h"
#include "operation/work.h"

/// The policy a programme is matched by.
namespace telemachy::matching::see_policy {

struct Input {
    Id<ProgrammeTag> programme;
};

Result<PolicyView> run(Work& work, Input const& input);

}  // namespace telemachy::matching::see_policy
