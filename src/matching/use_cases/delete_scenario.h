#pragma once

#include "matching/matching.h"
#include "operation/work.h"

/// Forgets a scenario. Runs that were started from it keep what they need.
namespace telemachy::matching::delete_scenario {

struct Input {
    Id<ScenarioTag> scenario;
};

Result<Done> run(Work& work, Input const& input);

}  // namespace telemachy::matching::delete_scenario
