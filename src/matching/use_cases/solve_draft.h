#pragma once

#include "matching/use_cases/proposal.h"
#include "matching/use_cases/round_memory.h"
#include "matching/use_cases/solve_round.h"
#include "operation/operation.h"

namespace telemachy::matching {

/// Solves what a coordinator has before them, with the people who take part at this moment: from
/// nothing, as a run would be, so that the run shows the very plan that was seen. A large round is
/// solved from the prices of the one before, so that it follows a slider; among plans that are
/// equally good the run may then show another. Problems of the
/// draft are named by their place in the input, such as `/policy/rules/same_team`.
[[nodiscard]] Result<SolvedRound> solve_draft(Study& study, RoundMemory& memory,
                                              Id<ProgrammeTag> const& programme,
                                              ProposedPolicy const& policy,
                                              std::vector<ProposedDecision> const& decisions);

/// The people who take part at this moment, for whoever may see the programme's rounds.
[[nodiscard]] Result<std::shared_ptr<MatchInputs const>> people_of_round(
    Study& study, RoundMemory& memory, Id<ProgrammeTag> const& programme);

}  // namespace telemachy::matching
