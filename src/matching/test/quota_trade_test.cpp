#include "matching/domain/quota_trade.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "matching/domain/group_members.h"
#include "matching/domain/solve_match.h"
#include "matching/test/cast.h"
#include "matching/test/exhaustive.h"

namespace telemachy::matching {
namespace {

Policy two_criteria() {
    return cast::open_policy(
        {{Criterion::expertise, 5, Mode::plain}, {Criterion::style, 3, Mode::similar}});
}

TradedGroup const group{"function", "function 1", Side::mentee};

TEST(QuotaTrade, begins_where_the_best_plan_stands_and_rises_from_there) {
    std::size_t points = 0;
    for (std::uint32_t seed = 1; seed <= 30; ++seed) {
        auto round = cast::random_crowd(
            seed, {.mentees = 18, .mentors = 7, .pairs_max = 1, .restless = false});
        auto const problem = round.problem(two_criteria());
        if (!problem) continue;
        auto const curve = quota_trades(*problem, group, 12);
        ASSERT_FALSE(curve.empty());
        EXPECT_EQ(curve.front().lost, 0);
        EXPECT_EQ(curve.front().score, solve_match(*problem)->score);
        for (std::size_t k = 0; k < curve.size(); ++k) {
            EXPECT_TRUE(curve[k].proven);
            if (k == 0) continue;
            EXPECT_GT(curve[k].members, curve[k - 1].members);
            EXPECT_GE(curve[k].lost, curve[k - 1].lost);
            EXPECT_GE(curve[k].price, curve[k - 1].price);
        }
        points += curve.size();
    }
    EXPECT_GT(points, 60U);
}

/// Against every plan there is: none with as many members is worth more.
TEST(QuotaTrade, has_no_plan_beyond_it) {
    int compared = 0;
    for (std::uint32_t seed = 1; seed <= 25; ++seed) {
        auto round = cast::random_crowd(
            seed, {.mentees = 6, .mentors = 3, .pairs_max = 1, .restless = false});
        auto const problem = round.problem(two_criteria());
        if (!problem) continue;
        auto const members = members_of(problem->inputs(), group.side, group.group_by, group.group);
        auto const best = Exhaustive(*problem).best();
        for (auto const& point : quota_trades(*problem, group, 12)) {
            auto const with_as_many =
                Exhaustive(*problem, [&](auto const& pairs) {
                    return point.members <= std::ranges::count_if(pairs, [&](auto const& pair) {
                               return members[pair.mentee];
                           });
                }).best();
            EXPECT_EQ(*best - point.lost, *with_as_many) << seed;
            ++compared;
        }
    }
    EXPECT_GT(compared, 40);
}

TEST(QuotaTrade, counts_locked_pairs_on_every_point) {
    cast::Round round;
    auto const plant = round.word("Plant");
    for (auto const* name : {"Ana", "Ben", "Eva"}) round.mentee(name);
    for (auto const* name : {"Clara", "Dan"}) round.mentor(name);
    round.inputs().mentees[0].function = plant;
    auto const problem = round.problem(cast::open_policy({{Criterion::novelty, 10, Mode::plain}}),
                                       {{"Ana", "Clara", Decision::Kind::lock, "Asked."}});
    ASSERT_TRUE(problem);
    auto const curve = quota_trades(*problem, {"function", "Plant", Side::mentee}, 5);
    ASSERT_EQ(curve.size(), 1U);  // She has her place already: nothing is left to trade.
    EXPECT_EQ(curve[0].members, 1);
    EXPECT_EQ(curve[0].pairs, 2);
}

}  // namespace
}  // namespace telemachy::matching
