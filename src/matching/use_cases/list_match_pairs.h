#pragma once

#include "matching/use_cases/run_view.h"

/// The plan of a run, as it was when it was solved.
namespace telemachy::matching::list_match_pairs {

struct Input {
    Id<RunTag> run;
};

Result<PlanView> run(Work& work, Input const& input);

/// The stored plan, or a conflict for a run that has none.
[[nodiscard]] Result<Plan> plan_of(Work& work, RunRow const& run);

}  // namespace telemachy::matching::list_match_pairs
