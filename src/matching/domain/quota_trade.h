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

/// The best plan in which the group has at least so many places.
struct QuotaTrade {
    int members = 0;  ///< Places the group has.
    int pairs = 0;
    bool proven = false;
    Amount score = 0;  ///< Of all pairs, locked ones too.
    Amount lost = 0;   ///< Of the greatest value any plan has.
    Amount price = 0;  ///< Points that would buy the last of these places.
};

/// The curve between the greatest score and the largest share of one group: from what the group has
/// without any quota to as many places as it can fill, in at most `points` steps, each solved from
/// the prices of the one before. Every point is the best plan with so many members or more, and
/// proven, so no plan lies beyond the curve.
///
/// Other quotas of the policy are left aside; locks hold and count.
[[nodiscard]] std::vector<QuotaTrade> quota_trades(MatchProblem const& problem,
                                                   TradedGroup const& group, std::size_t points,
                                                   std::stop_token cancellation = {});

}  // namespace telemachy::matching
