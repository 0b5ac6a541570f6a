#pragma once

#include "matching/use_cases/proposal.h"
#include "matching/use_cases/solve_round.h"
#include "operation/operation.h"

namespace telemachy::matching {

/// Solves what a coordinator has before them, with the people who take part at this moment: from
/// nothing, as a run would be, so that the run shows the very plan that was seen. Problems of the
/// draft are named by their place in the input, such as `/policy/rules/same_team`.
[[nodiscard]] Result<SolvedRound> solve_draft(Study& study, Id<ProgrammeTag> const& programme,
                                              ProposedPolicy const& policy,
                                              std::vector<ProposedDecision> const& decisions);

}  // namespace telemachy::matching
