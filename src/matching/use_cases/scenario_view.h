#pragma once

#include "matching/store/policy_store.h"
#include "matching/use_cases/plan_view.h"
#include "matching/use_cases/proposal.h"

namespace telemachy::matching {

/// What a scenario led to on the day it was saved.
struct ScenarioOutcome {
    PlanTotals totals;
    std::optional<PlanFairness> fairness_worst;
    PlanLoad load;
    std::vector<LockAdvice> pairs;  ///< Who was with whom, to count the differences between two.
};
[[nodiscard]] ScenarioOutcome outcome_of(Plan const& plan);
[[nodiscard]] ScenarioOutcome stored_outcome(std::string const& document);

struct ScenarioView {
    Id<ScenarioTag> id;
    std::string name;
    Instant created;
    TotalsView totals;
    PolicyView policy;
    std::vector<ProposedDecision> decisions;
};
[[nodiscard]] ScenarioView view_of(ScenarioRow const& row);

}  // namespace telemachy::matching
