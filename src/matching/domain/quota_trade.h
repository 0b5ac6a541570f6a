#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "matching/domain/match_plan.h"

namespace telemachy::matching {

/// The group whose share of the places is traded for the score.
struct TradedGroup {
    std::string group_by;
    std::string group;
    Side side = Side::mentee;
};

/// One corner of the curve: no plan gives the group as many places for less.
struct QuotaTrade {
    int members = 0;  ///< Places the group has.
    int pairs = 0;
    Amount score = 0;  ///< Of all pairs, locked ones too.
    Amount lost = 0;   ///< Of the greatest value any plan has.
    Amount price = 0;  ///< Points paid for each place of the group, at which this plan is best.
    bool proven = false;
};

/// The Pareto curve between the value of a plan and the places of one group, from the best plan to
/// the one that gives the group most, in at most `points` corners.
///
/// METHOD. Pay every pair with a member some points: the best plan then is a corner of the curve,
/// as nothing with as many members is worth more. Between two corners the next price is the slope
/// of the line that joins them, which finds the corner furthest outside it or proves that there is
/// none. The widest gap is halved first; every solve starts from the prices of a neighbour.
///
/// BOUND. Every corner is a proven optimum at its price. A share between two corners costs at least
/// what the line between them says.
/// SOURCE. Y. Aneja, K. Nair, "Bicriteria transportation problem", Management Science 25 (1979).
///
/// Other quotas of the policy are left aside; locks hold and count.
[[nodiscard]] std::vector<QuotaTrade> quota_trades(MatchProblem const& problem,
                                                   TradedGroup const& group, std::size_t points,
                                                   std::stop_token cancellation = {});

}  // namespace telemachy::matching
