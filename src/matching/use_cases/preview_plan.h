#pragma once

#include "matching/use_cases/plan_view.h"
#include "matching/use_cases/proposal.h"
#include "matching/use_cases/round_memory.h"
#include "operation/operation.h"

/// The best plan under a policy that is being tried out, while the weights are moved. Nothing is
/// kept, and no transaction is held while it is worked out.
namespace telemachy::matching::preview_plan {

struct Input {
    Id<ProgrammeTag> programme;
    ProposedPolicy policy;
    std::vector<ProposedDecision> decisions;
    /// The policy whose plan this one is compared with; nothing marks nothing as changed.
    std::optional<ProposedPolicy> baseline;
};

Result<PlanView> run(Study& study, Input const& input, RoundMemory& memory);

}  // namespace telemachy::matching::preview_plan
