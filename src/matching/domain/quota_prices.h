#pragma once

#include <functional>
#include <vector>

#include "kernel/result.h"
#include "matching/domain/match_plan.h"

namespace telemachy::matching {

/// One solve at given quota prices: the pairs it made, locked ones included. `nullopt` when the
/// solve was cancelled.
using SolveAtPrices =
    std::function<std::optional<std::vector<PlannedPair>>(std::vector<Amount> const& prices)>;

/// The lowest prices at which every quota of the policy is met, one per quota. A soft quota's price
/// stops at a perfect fit: it may cost the programme that much per person and no more.
///
/// METHOD. Lagrangian relaxation: the number of pairs with members of a group never falls as its
/// price rises, so bisection finds the lowest price that is enough; quotas take turns, each with
/// the others' prices fixed, until nothing moves or the rounds are over.
///
/// Refuses, naming the quotas, when hard ones cannot be met; answers with no prices when cancelled.
[[nodiscard]] Result<std::vector<Amount>> find_quota_prices(MatchProblem const& problem,
                                                            SolveAtPrices const& solve_at);

}  // namespace telemachy::matching
