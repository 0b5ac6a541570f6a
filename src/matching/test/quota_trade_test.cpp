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

TEST(QuotaTrade, bends_outwards_and_costs_at_each_step_what_a_held_quota_costs) {
    int compared = 0;
    int steps = 0;
    for (std::uint32_t seed = 1; seed <= 30; ++seed) {
        auto round = cast::random_crowd(
            seed, {.mentees = 18, .mentors = 7, .pairs_max = 1, .restless = false});
        auto const problem = round.problem(two_criteria());
        if (!problem) continue;
        auto const best = solve_match(*problem);
        auto const curve = quota_trades(*problem, {"function", "function 1", Side::mentee}, 12);
        ASSERT_FALSE(curve.empty());
        EXPECT_EQ(curve.front().lost, 0);
        EXPECT_EQ(curve.front().score, best->score);
        for (std::size_t k = 0; k < curve.size(); ++k) {
            ++steps;
            EXPECT_TRUE(curve[k].proven);
            if (k > 0) {
                EXPECT_GT(curve[k].members, curve[k - 1].members);
                EXPECT_GE(curve[k].lost, curve[k - 1].lost);
            }
            if (k > 1) {  // Each further place is at least as dear as the one before.
                auto const steep = [&](std::size_t to) {
                    return static_cast<double>(curve[to].lost - curve[to - 1].lost) /
                           (curve[to].members - curve[to - 1].members);
                };
                EXPECT_GE(steep(k), steep(k - 1) - 1e-9);
            }
            auto policy = two_criteria();
            int const share = curve[k].pairs == 0 ? 0 : 100 * curve[k].members / curve[k].pairs;
            if (share == 0) continue;
            policy.quotas = {{"function", "function 1", Side::mentee, share, false}};
            auto const held = solve_match(*round.problem(policy));
            if (!held) continue;  // Of a plan with more pairs, the same share may be out of reach.
            // So many per cent ask for no more places than the step has, so they cost no more.
            if (held->quotas[0].needed <= curve[k].members) {
                EXPECT_LE(held->quota_cost - held->gap(), curve[k].lost);
            }
            ++compared;
        }
    }
    EXPECT_GT(compared, 30);
    EXPECT_GT(steps, 60);
}

/// Against every plan there is: a step is the best plan with as many members, and nothing lies
/// beyond the lines between them.
TEST(QuotaTrade, has_at_every_step_the_best_plan_there_is) {
    int at_steps = 0;
    for (std::uint32_t seed = 1; seed <= 25; ++seed) {
        auto round = cast::random_crowd(
            seed, {.mentees = 6, .mentors = 3, .pairs_max = 1, .restless = false});
        auto const problem = round.problem(two_criteria());
        if (!problem) continue;
        TradedGroup const group{"function", "function 1", Side::mentee};
        auto const members = members_of(problem->inputs(), group.side, group.group_by, group.group);
        auto const curve = quota_trades(*problem, group, 12);
        auto const best = Exhaustive(*problem).best();
        for (auto const& step : curve) {
            auto const alike = Exhaustive(*problem, [&](auto const& pairs) {
                return step.members == std::ranges::count_if(pairs, [&](auto const& pair) {
                           return members[pair.mentee];
                       });
            });
            EXPECT_EQ(*best - step.lost, *Exhaustive(alike).best()) << seed;
            ++at_steps;
        }
        for (std::size_t k = 1; k < curve.size(); ++k)
            for (int many = curve[k - 1].members + 1; many < curve[k].members; ++many) {
                auto const between =
                    Exhaustive(*problem, [&](auto const& pairs) {
                        return many == std::ranges::count_if(pairs, [&](auto const& pair) {
                                   return members[pair.mentee];
                               });
                    }).best();
                double const part = static_cast<double>(many - curve[k - 1].members) /
                                    (curve[k].members - curve[k - 1].members);
                double const line = static_cast<double>(curve[k - 1].lost) +
                                    part * static_cast<double>(curve[k].lost - curve[k - 1].lost);
                if (between) {
                    EXPECT_GE(static_cast<double>(*best - *between), line - 1);
                }
            }
    }
    EXPECT_GT(at_steps, 30);
}

TEST(QuotaTrade, counts_locked_pairs_on_every_step) {
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
