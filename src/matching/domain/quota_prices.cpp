#include "matching/domain/quota_prices.h"

#include <algorithm>

#include "matching/domain/criteria.h"
#include "matching/domain/group_members.h"

namespace telemachy::matching {
namespace {

constexpr int rounds_max = 4;

/// No exchange of pairs ever needs more: one more member in the plan may displace a whole perfect
/// pair and open a place, and both count as a perfect fit; doubled to be on the safe side.
Amount highest_price(MatchProblem const& problem, Quota const& quota) {
    Amount const perfect = score_max(problem.policy());
    return quota.soft ? perfect : 4 * perfect;
}

struct Search {
    MatchProblem const& problem;
    SolveAtPrices const& solve_at;
    std::vector<Amount> prices;
    bool cancelled = false;

    /// Whether the quota is met with its price set to `price` and the others as they are.
    bool met_at(std::size_t quota, Amount price) {
        auto trial = prices;
        trial[quota] = price;
        auto const pairs = solve_at(trial);
        if (!pairs) cancelled = true;
        return pairs && count_quota(problem, *pairs, quota).met;
    }

    /// The lowest price that meets the quota, or its highest if none does.
    Amount lowest_price(std::size_t quota) {
        if (met_at(quota, 0)) return 0;
        Amount low = 0;
        Amount high = highest_price(problem, problem.policy().quotas[quota]);
        if (!met_at(quota, high)) return high;
        while (high - low > 1 && !cancelled) {
            Amount const middle = low + (high - low) / 2;
            (met_at(quota, middle) ? high : low) = middle;
        }
        return high;
    }
};

FieldProblem unmet(MatchProblem const& problem, std::vector<PlannedPair> const& pairs,
                   std::size_t index) {
    auto const& quota = problem.policy().quotas[index];
    auto const outcome = count_quota(problem, pairs, index);
    auto const members = members_of(problem.inputs(), quota.side, quota.group_by, quota.group);
    return {"/quotas/" + std::to_string(index) + "/share_min", "cannot_be_met",
            quota.group + " can fill at most " + std::to_string(outcome.filled) + " of the " +
                std::to_string(outcome.needed) +
                " places this asks for: " + std::to_string(std::ranges::count(members, true)) +
                " of this group are enrolled. Invite more of them, lower the share, or make the "
                "quota soft."};
}

}  // namespace

Result<std::vector<Amount>> find_quota_prices(MatchProblem const& problem,
                                              SolveAtPrices const& solve_at) {
    std::size_t const count = problem.policy().quotas.size();
    Search search{problem, solve_at, std::vector<Amount>(count)};
    for (int round = 0; round < rounds_max; ++round) {
        auto const before = search.prices;
        for (std::size_t q = 0; q < count && !search.cancelled; ++q)
            search.prices[q] = search.lowest_price(q);
        // One quota alone is exact after one turn.
        if (search.cancelled || count == 1 || search.prices == before) break;
    }
    auto const pairs = search.cancelled ? std::nullopt : solve_at(search.prices);
    if (!pairs) return std::vector<Amount>{};

    std::vector<FieldProblem> fields;
    for (std::size_t q = 0; q < count; ++q)
        if (!problem.policy().quotas[q].soft && !count_quota(problem, *pairs, q).met)
            fields.push_back(unmet(problem, *pairs, q));
    if (fields.empty()) return search.prices;
    return refuse({ProblemKind::invalid, "match.quota_cannot_be_met",
                   "No plan can meet the quotas of this policy.", std::move(fields)});
}

}  // namespace telemachy::matching
