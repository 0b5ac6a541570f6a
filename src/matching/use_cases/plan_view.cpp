#include "matching/use_cases/plan_view.h"

#include "matching/domain/points.h"

namespace telemachy::matching {
namespace {

double told(std::int64_t thousandths) { return static_cast<double>(thousandths) / 1000.0; }

PlannedPairView pair_view(Policy const& policy, PlanPair& from) {
    PlannedPairView to;
    to.mentee = std::move(from.mentee);
    to.mentor = std::move(from.mentor);
    to.fit = from.fit;
    to.score = in_hundredths(policy, from.score);
    to.parts = view_of(policy, from.parts);
    to.sentence = std::move(from.sentence);
    to.locked = from.locked;
    to.changed = from.changed;
    if (auto& other = from.alternative)
        to.alternative = AlternativeView{std::move(other->mentor),
                                         in_hundredths(policy, other->cost), other->exact,
                                         std::move(other->sentence)};
    return to;
}

}  // namespace

double in_hundredths(Policy const& policy, std::int64_t points) {
    return told(thousandths_of_point(policy, points));
}

PlanView view_of(Policy const& policy, Plan plan) {
    PlanView view;
    view.totals = view_of(policy, plan.totals);
    view.pairs.reserve(plan.pairs.size());
    for (auto& pair : plan.pairs) view.pairs.push_back(pair_view(policy, pair));
    view.unmatched = std::move(plan.unmatched);
    view.fairness = std::move(plan.fairness);
    view.stability = std::move(plan.stability);
    view.decisions = view_of(policy, plan.decisions);
    view.load = plan.load;
    for (auto const& each : plan.quotas)
        view.quotas.push_back({each.group_by, each.group, each.side, each.share_min, each.soft,
                               each.needed, each.filled, each.met,
                               in_hundredths(policy, each.price)});
    view.quota_cost = in_hundredths(policy, plan.quota_cost);
    return view;
}

TotalsView view_of(Policy const& policy, PlanTotals const& totals) {
    TotalsView view;
    view.pairs = totals.pairs;
    view.score = in_hundredths(policy, totals.score);
    if (totals.pairs > 0) view.mean_fit = in_hundredths(policy, totals.score / totals.pairs);
    view.bound = in_hundredths(policy, totals.bound);
    if (totals.gap > 0 && totals.bound > 0)
        view.gap = static_cast<double>(totals.gap) / static_cast<double>(totals.bound);
    view.unmatched_mentees = totals.unmatched_mentees;
    view.unmatched_mentors = totals.unmatched_mentors;
    view.changed = totals.changed;
    view.solve_ms = totals.solve_ms;
    return view;
}

std::vector<DecisionView> view_of(Policy const& policy,
                                  std::vector<PlanDecision> const& decisions) {
    std::vector<DecisionView> views;
    for (auto const& from : decisions) {
        views.push_back({from.mentee, from.mentor, from.kind, from.reason, from.overrides,
                         std::nullopt, from.mentee_name, from.mentor_name});
        if (from.cost) views.back().cost = in_hundredths(policy, *from.cost);
    }
    return views;
}

/// Each part is what the running sum grows by, so that rounding never adds up to another score.
std::vector<PartView> view_of(Policy const& policy, std::vector<PlanPart> const& parts) {
    std::vector<PartView> views;
    std::int64_t sum = 0;
    for (auto const& part : parts) {
        auto const before = thousandths_of_point(policy, sum);
        sum += part.points;
        views.push_back({part.criterion, told(thousandths_of_point(policy, sum) - before),
                         in_hundredths(policy, part.of)});
    }
    return views;
}

}  // namespace telemachy::matching
