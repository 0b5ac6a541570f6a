#pragma once

#include "matching/use_cases/scenario_view.h"
#include "matching/use_cases/round_memory.h"
#include "operation/operation.h"

/// Keeps a policy and decisions under a name, with what they lead to today, in the place of another
/// of the same name. Solved first and written
/// afterwards, in one short transaction.
namespace telemachy::matching::save_scenario {

struct Input {
    Id<ProgrammeTag> programme;
    Text<1, 120> name;
    ProposedPolicy policy;
    std::vector<ProposedDecision> decisions;
};

Result<ScenarioView> run(Study& study, Input const& input, RoundMemory& memory);

}  // namespace telemachy::matching::save_scenario
