#include "matching/use_cases/trade_quota.h"

#include <algorithm>

#include "matching/domain/group_members.h"
#include "matching/domain/quota_trade.h"
#include "matching/use_cases/solve_draft.h"

namespace telemachy::matching::trade_quota {
namespace {

/// Enough to see a bend, and few enough to wait for.
constexpr std::size_t points_max = 12;

Point view_of(Policy const& policy, QuotaTrade const& trade) {
    Point point;
    point.members = trade.members;
    point.pairs = trade.pairs;
    if (trade.pairs > 0) point.share = static_cast<double>(trade.members) / trade.pairs;
    point.score = in_hundredths(policy, trade.score);
    point.cost = in_hundredths(policy, trade.lost);
    point.price = in_hundredths(policy, trade.price);
    point.proven = trade.proven;
    return point;
}

}  // namespace

Result<Output> run(Study& study, Input const& input, RoundMemory& memory) {
    auto inputs = TRY(people_of_round(study, memory, input.programme));
    auto policy = TRY(policy_of(input.policy, "/policy"));
    auto decisions = TRY(decisions_of(input.decisions));
    if (!is_public_attribute(input.group_by.value))
        return refuse(
            invalid_field("/group_by", "protected_group",
                          "A curve goes by function, unit, country or level. Other groups "
                          "are watched for fairness, and no plan is steered by them."));
    policy.quotas.clear();
    TradedGroup const group{input.group_by.value, input.group.value,
                            input.side == TradeSide::mentee ? Side::mentee : Side::mentor};
    auto const members = members_of(*inputs, group.side, group.group_by, group.group);
    if (std::ranges::find(members, true) == members.end())
        return refuse(invalid_field("/group", "nobody", "Nobody who takes part is in this group."));
    auto problem = MatchProblem::make(std::move(inputs), std::move(policy), std::move(decisions));
    if (!problem) return refuse(about_draft(std::move(problem).error()));
    Output output;
    for (auto const& trade : quota_trades(*problem, group, points_max))
        output.items.push_back(view_of(problem->policy(), trade));
    return output;
}

}  // namespace telemachy::matching::trade_quota
