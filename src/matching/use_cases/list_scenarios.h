#pragma once

#include "matching/use_cases/scenario_view.h"
#include "operation/work.h"

/// The scenarios of a programme, the newest first.
namespace telemachy::matching::list_scenarios {

struct Input {
    Id<ProgrammeTag> programme;
};
struct Output {
    std::vector<ScenarioView> items;
};

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::matching::list_scenarios
