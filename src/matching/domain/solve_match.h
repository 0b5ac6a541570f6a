#pragma once

#include <functional>
#include <span>
#include <stop_token>

#include "kernel/result.h"
#include "matching/domain/match_plan.h"

namespace telemachy::matching {

struct SolveProgress {
    double fraction = 0;  ///< 0 to 1, never going back.
    Amount gap = 0;       ///< Between the best plan so far and the bound.
};

struct SolveOptions {
    unsigned threads = 1;
    /// Prices of an earlier plan for nearly the same round, per mentor. Saves most of the time;
    /// among equally good plans another may be reached, so an official run leaves them out.
    std::span<Amount const> starting_prices = {};
    /// A plan to stay near: among equally good plans the one that keeps most of its pairs.
    std::span<PlannedPair const> stay_near = {};
    std::stop_token cancellation = {};
    std::function<void(SolveProgress const&)> progress = {};
};

/// The best plan there is, with its proof; the same bytes for the same problem on every machine and
/// with any number of threads. Stopped early it answers with the best plan so far and its gap.
///
/// Quotas are met by paying every pair with a member of the group a price on top of its score, the
/// lowest that makes enough of them, found by bisection; several quotas take turns. With one quota
/// the price is exact and what little more than needed it may buy shows up as a gap; with several
/// the gap states what is not proven. Refuses when a hard quota cannot be met at any price.
[[nodiscard]] Result<MatchPlan> solve_match(MatchProblem const& problem,
                                            SolveOptions const& options = {});

}  // namespace telemachy::matching
