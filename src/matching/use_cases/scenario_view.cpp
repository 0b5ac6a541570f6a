#include "matching/use_cases/scenario_view.h"

#include <stdexcept>

#include "operation/json_read.h"

namespace telemachy::matching {
namespace {

/// The order in which lines of the fairness panel ask for a look.
int gravity(std::string const& verdict) {
    return verdict == "breach" ? 2 : verdict == "watch" ? 1 : 0;
}

}  // namespace

ScenarioOutcome outcome_of(Plan const& plan) {
    ScenarioOutcome outcome{plan.totals, std::nullopt, plan.load, {}};
    for (auto const& line : plan.fairness) {
        int const worst = outcome.fairness_worst ? gravity(outcome.fairness_worst->verdict) : 0;
        bool const lower = outcome.fairness_worst && gravity(line.verdict) == worst &&
                           line.ratio.value_or(1) < outcome.fairness_worst->ratio.value_or(1);
        if (gravity(line.verdict) > worst || (worst > 0 && lower)) outcome.fairness_worst = line;
    }
    for (auto const& pair : plan.pairs) outcome.pairs.push_back({pair.mentee.id, pair.mentor.id});
    return outcome;
}

ScenarioOutcome stored_outcome(std::string const& document) {
    auto const json = parse_json(document);
    if (!json) throw std::runtime_error("a stored scenario is no JSON");
    auto outcome = from_json<ScenarioOutcome>(*json);
    if (!outcome) throw std::runtime_error("a stored scenario has an unknown shape");
    return *std::move(outcome);
}

ScenarioView view_of(ScenarioRow const& row) {
    ScenarioView view;
    view.id = row.id;
    view.name = row.name;
    view.created = row.created;
    auto const policy = stored_policy(row.policy);
    view.totals = view_of(policy, stored_outcome(row.outcome).totals);
    view.policy = view_of(policy, 0);
    for (auto const& each : stored_decisions(row.decisions))
        view.decisions.push_back({Id<PersonTag>(each.mentee), Id<PersonTag>(each.mentor),
                                  each.kind == Decision::Kind::lock ? DecisionKind::lock
                                                                    : DecisionKind::forbid,
                                  each.reason});
    return view;
}

}  // namespace telemachy::matching
