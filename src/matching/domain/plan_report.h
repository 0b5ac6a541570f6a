#pragma once

#include <optional>
#include <stop_token>
#include <vector>

#include "matching/domain/exchange.h"
#include "matching/domain/explain_pair.h"
#include "matching/domain/fairness.h"
#include "matching/domain/match_plan.h"
#include "matching/domain/stability.h"
#include "matching/domain/unmatched.h"

namespace telemachy::matching {

/// Another mentor a mentee might have, and what that would cost the plan as a whole.
struct AlternativeReport {
    Mentor mentor = 0;
    Amount cost = 0;
    bool exact = false;  ///< Otherwise `cost` is a lower bound: it costs at least this.
    Sentence sentence;
};

struct PairReport {
    PlannedPair pair;
    PairWhy why;
    bool changed = false;  ///< Not in the plan it was compared with.
    std::optional<AlternativeReport> alternative;
};

/// What one decision costs: the plan's value without it, less its value with it.
struct DecisionReport {
    std::size_t decision = 0;
    std::optional<Amount> cost;  ///< Exact, by solving again; not known where there are too many.
};

struct PlanReport {
    std::vector<PairReport> pairs;
    std::vector<Unmatched> unmatched;
    std::vector<FairnessRow> fairness;
    Stability stability;
    std::vector<DecisionReport> decisions;
    Load load;
    int mean_fit = 0;
    int unmatched_mentees = 0;
    int unmatched_mentors = 0;
    int changed = 0;
};

/// How much trouble to take. A preview follows a slider; a run is made once and takes its time.
struct ReportOptions {
    FairnessDetail fairness = FairnessDetail::coarse;
    /// Up to this many pairs of people alternatives are priced exactly, beyond by their bound.
    std::size_t exact_cells_max = 0;
    /// How often the round may be solved again for advice, and for decisions.
    std::size_t solves_max = 4;
    std::size_t decisions_max = 8;
    /// The plan to compare with, if any.
    std::vector<PlannedPair> const* baseline = nullptr;
    std::stop_token cancellation = {};

    /// A preview of a round of this size, in a fraction of a second.
    [[nodiscard]] static ReportOptions for_preview(MatchProblem const& problem);
    [[nodiscard]] static ReportOptions for_run();
};

[[nodiscard]] PlanReport report_on(MatchProblem const& problem, MatchPlan const& plan,
                                   ReportOptions const& options);

}  // namespace telemachy::matching
