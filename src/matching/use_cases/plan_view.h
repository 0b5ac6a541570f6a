#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "matching/domain/policy.h"
#include "matching/record/plan_document.h"

/// A plan as screens show it. On record and for the solver, points are whole numbers whose size
/// depends on the weights; people are told hundredths of a perfect fit, so that 12 means the same
/// under any policy and the points of a pair add up to its fit.
namespace telemachy::matching {

struct TotalsView {
    std::int64_t pairs = 0;
    double score = 0;
    double mean_fit = 0;
    double bound = 0;  ///< No plan with as many pairs can have a larger score.
    double gap = 0;    ///< What is not proven, as a share of the bound; 0 is an optimum.
    std::int64_t unmatched_mentees = 0;
    std::int64_t unmatched_mentors = 0;
    std::int64_t changed = 0;
    std::int64_t solve_ms = 0;
};

struct PartView {
    std::string criterion;
    double points = 0;
    double of = 0;
};

struct AlternativeView {
    PersonMini mentor;
    double cost = 0;
    bool exact = false;  ///< Otherwise it costs at least this.
    std::string sentence;
};

struct PlannedPairView {
    PersonMini mentee;
    PersonMini mentor;
    std::int64_t fit = 0;
    double score = 0;
    std::vector<PartView> parts;
    std::string sentence;
    bool locked = false;
    bool changed = false;
    std::optional<AlternativeView> alternative;
};

struct DecisionView {
    std::string mentee;
    std::string mentor;
    std::string kind;
    std::string reason;
    std::optional<std::string> overrides;  ///< The rule a lock sets aside.
    std::optional<double> cost;
    std::string mentee_name;
    std::string mentor_name;
};

/// A quota with its price, in points per place of the group.
struct QuotaView {
    std::string group_by;
    std::string group;
    std::string side;
    std::int64_t share_min = 0;
    bool soft = false;
    std::int64_t needed = 0;
    std::int64_t filled = 0;
    bool met = false;
    double price = 0;
};

struct PlanView {
    TotalsView totals;
    std::vector<PlannedPairView> pairs;
    std::vector<PlanUnmatched> unmatched;
    std::vector<PlanFairness> fairness;
    PlanStability stability;
    std::vector<DecisionView> decisions;
    PlanLoad load;
    std::vector<QuotaView> quotas;
    double quota_cost = 0;
};

[[nodiscard]] PlanView view_of(Policy const& policy, Plan plan);
[[nodiscard]] TotalsView view_of(Policy const& policy, PlanTotals const& totals);
[[nodiscard]] std::vector<DecisionView> view_of(Policy const& policy,
                                                std::vector<PlanDecision> const& decisions);
/// To the last thousandth, these add up to the sum of the whole points.
[[nodiscard]] std::vector<PartView> view_of(Policy const& policy,
                                            std::vector<PlanPart> const& parts);

/// Whole points in hundredths of a perfect fit, to the nearest thousandth.
[[nodiscard]] double in_hundredths(Policy const& policy, std::int64_t points);

}  // namespace telemachy::matching
