#pragma once

#include <vector>

#include "optimise/assignment/auction.h"
#include "optimise/assignment/candidate_lists.h"
#include "optimise/assignment/task_classes.h"

namespace telemachy::optimise {

/// Prices in whole points, and what they prove.
struct WholePrices {
    std::vector<Amount> prices;        // per class
    std::vector<Amount> agent_values;  // u_i
    std::vector<Amount> least_values;  // per agent: the smallest of the d_i values summed in u_i
    Amount dual = 0;                   // no plan is worth more
};

/// Rounds the auction's prices to whole points without weakening what they prove.
///
/// Why this is possible: for a number t drawn evenly from [0, 1) let p' = floor(p + t) and
/// u' = ceil(u - t). Scores are whole, so u' + p' >= s wherever u + p >= s; and on average over t
/// the sum of them all is the same as before. So some t gives no larger a sum. It only changes
/// where the fraction of a price or value is passed: all those t are tried in one sweep. A
/// fractional bound less than one point above a plan's total thereby becomes that total exactly.
///
/// Nothing is looked at again: agents' values come from what they remember and their bounds, and
/// are exact whenever the dual meets the plan.
[[nodiscard]] WholePrices round_to_whole_prices(AssignmentProblem const& problem,
                                                TaskClasses const& classes,
                                                CandidateLists const& lists, Auction const& auction,
                                                unsigned shift);

}  // namespace telemachy::optimise
