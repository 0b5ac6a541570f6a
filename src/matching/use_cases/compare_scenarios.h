#pragma once

#include "matching/use_cases/scenario_view.h"
#include "operation/work.h"

/// Scenarios side by side, and how many people would have another mentor in one than in another.
namespace telemachy::matching::compare_scenarios {

struct Input {
    Id<ProgrammeTag> programme;
    std::vector<Id<ScenarioTag>> scenarios;
};

struct Compared {
    Id<ScenarioTag> id;
    std::string name;
    TotalsView totals;
    std::optional<PlanFairness> fairness_worst;
    PlanLoad load;
};
struct Output {
    std::vector<Compared> items;
    std::int64_t differing_pairs = 0;  ///< Pairs that are not in all of them.
};

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::matching::compare_scenarios
