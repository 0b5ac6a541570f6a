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

/// One step of the curve: no plan gives the group as many places for less.
struct QuotaTrade {
    int members = 0;  ///< Places the group has.
    int pairs = 0;
    Amount score = 0;  ///< Of all pairs, locked ones too.
    Amount lost = 0;   ///< Of the greatest value any plan has.
    Amount price = 0;  ///< Points the last of the group's places costs, paid for each of them.
    bool proven = false;
};

/// The Pareto curve between the value of a plan and the places of one group, from the best plan to
/// the one that gives the group most, in at most `points` steps of even length. Each is exact and
/// proven, and solved from the prices of another (see optimise/welfare/quota.h for the method).
///
/// Other quotas of the policy are left aside; locks hold and count.
[[nodiscard]] std::vector<QuotaTrade> quota_trades(MatchProblem const& problem,
                                                   TradedGroup const& group, std::size_t points,
                                                   std::stop_token cancellation = {});

}  // namespace telemachy::matching
