#include "matching/domain/quota_trade.h"

#include <algorithm>
#include <array>

#include "matching/domain/criteria.h"
#include "matching/domain/group_members.h"
#include "optimise/welfare/quota.h"

namespace telemachy::matching {
namespace {

using optimise::Score;

/// What locked pairs add to every point of the curve.
struct Locked {
    int pairs = 0;
    int members = 0;
    Amount score = 0;
};

Locked locked_in(MatchProblem const& problem, optimise::PeopleGroup const& group) {
    Locked locked;
    for (auto const& each : problem.decisions()) {
        if (each.decision.kind != Decision::Kind::lock) continue;
        ++locked.pairs;
        locked.members += group.has({each.mentee, each.mentor, 0});
        locked.score += score_of(problem.policy(), problem.mentees()[each.mentee],
                                 problem.mentors()[each.mentor]);
    }
    return locked;
}

QuotaTrade trade_of(optimise::QuotaPlan const& plan, Locked const& locked) {
    QuotaTrade trade;
    trade.members = static_cast<int>(plan.members) + locked.members;
    trade.pairs = static_cast<int>(plan.pairs.size()) + locked.pairs;
    trade.proven = plan.proven;
    trade.score = locked.score;
    for (auto const& pair : plan.pairs) trade.score += pair.score;
    trade.lost = plan.lost;
    trade.price = plan.bonus;
    return trade;
}

/// From `least` to `most` in at most `points` steps, both ends included.
std::vector<std::uint64_t> steps_between(std::uint64_t least, std::uint64_t most,
                                         std::size_t points) {
    std::vector<std::uint64_t> steps;
    auto const last = std::max<std::uint64_t>(1, points - 1);
    for (std::uint64_t k = 0; k <= last; ++k) {
        auto const step = least + (most - least) * k / last;
        if (steps.empty() || step > steps.back()) steps.push_back(step);
    }
    return steps;
}

}  // namespace

std::vector<QuotaTrade> quota_trades(MatchProblem const& problem, TradedGroup const& traded,
                                     std::size_t points, std::stop_token cancellation) {
    std::vector<Score> const open(problem.mentees().size(), problem.open_place_value());
    optimise::AssignmentProblem const assignment{
        .agent_count = static_cast<optimise::Agent>(problem.mentees().size()),
        .demands = problem.demands(),
        .capacities = problem.capacities(),
        .unmatched_values = open,
        .scores = problem.scores()};
    optimise::PeopleGroup const group{
        traded.side == Side::mentee ? optimise::PeopleGroup::Side::agents
                                    : optimise::PeopleGroup::Side::tasks,
        members_of(problem.inputs(), traded.side, traded.group_by, traded.group)};
    optimise::AssignmentOptions options{.threads = 2, .cancellation = cancellation};

    std::uint64_t places = 0;
    auto const side = traded.side == Side::mentee ? problem.demands() : problem.capacities();
    for (std::size_t i = 0; i < side.size(); ++i) places += group.members[i] ? side[i] : 0;
    auto const ends =
        optimise::quota_curve(assignment, group, std::array<std::uint64_t, 2>{0, places}, options);
    // Where the group cannot fill all its places, the last point is the most it can.
    auto const least = ends.front().members;
    auto const most = std::max(least, ends.back().members);
    options.starting_prices = ends.front().prices;
    auto const locked = locked_in(problem, group);
    std::vector<QuotaTrade> curve;
    for (auto const& plan :
         optimise::quota_curve(assignment, group, steps_between(least, most, points), options))
        if (curve.empty() || trade_of(plan, locked).members > curve.back().members)
            curve.push_back(trade_of(plan, locked));
    return curve;
}

}  // namespace telemachy::matching
