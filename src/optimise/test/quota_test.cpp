#include "optimise/welfare/quota.h"

#include <algorithm>
#include <stdexcept>

#include <gtest/gtest.h>

#include "every_plan.h"
#include "optimise/welfare/exchange_chains.h"
#include "random_problem.h"

namespace telemachy::optimise {
namespace {

using namespace test;

TEST(Quota, says_what_a_place_for_a_member_costs) {
    WrittenProblem const problem{2, 1, {9, 7}, {}, {1}, {}};
    Stated const stated(problem);
    PeopleGroup const ben{.side = PeopleGroup::Side::agents, .members = {false, true}};
    auto const curve = quota_curve(stated.assignment, ben, std::vector<std::uint64_t>{0, 1, 2});
    ASSERT_EQ(curve.size(), 3U);
    EXPECT_EQ(curve[0].total, 9);
    EXPECT_EQ(curve[0].bonus, 0);
    EXPECT_EQ(curve[1].pairs, (std::vector<AssignedPair>{{1, 0, 7}}));
    EXPECT_EQ(curve[1].bonus, 2);
    EXPECT_EQ(curve[1].lost, 2);
    EXPECT_TRUE(curve[1].proven);
    EXPECT_FALSE(curve[2].met) << "there is only one place";
    EXPECT_EQ(curve[2].members, 1U);
}

TEST(Quota, pays_no_more_than_the_bonus_when_it_is_soft) {
    WrittenProblem const problem{2, 1, {9, 7}, {}, {1}, {}};
    Stated const stated(problem);
    PeopleGroup const ben{.side = PeopleGroup::Side::agents, .members = {false, true}};
    auto const curve = bonus_curve(stated.assignment, ben, std::vector<Score>{1, 3});
    EXPECT_EQ(curve[0].members, 0U);
    EXPECT_EQ(curve[1].members, 1U);
    EXPECT_EQ(curve[1].total, 7);
    EXPECT_EQ(curve[1].lost, 2);
}

TEST(Quota, is_for_a_group_that_names_everybody) {
    WrittenProblem const problem{2, 1, {9, 7}, {}, {1}, {}};
    Stated const stated(problem);
    EXPECT_THROW((void)quota_curve(stated.assignment, PeopleGroup{.members = {true}},
                                   std::vector<std::uint64_t>{1}),
                 std::invalid_argument);
}

WrittenProblem small_problem(std::uint64_t seed, Dice& dice) {
    return random_problem({.agents_max = 4,
                           .tasks_max = 3,
                           .score_least = seed % 2 == 0 ? 0 : -6,
                           .score_most = seed % 3 == 0 ? 3 : 20,
                           .demand_most = seed % 4 == 0 ? 2 : 1,
                           .capacity_most = 2,
                           .forbidden_once_in = 5,
                           .unmatched_values = seed % 5 == 0},
                          dice);
}

Amount worth_with_open_places(WrittenProblem const& problem,
                              std::vector<AssignedPair> const& pairs) {
    Amount worth = total_of(pairs);
    for (Agent agent = 0; agent < problem.agents; ++agent)
        worth += (Amount{problem.demand(agent)} -
                  std::ranges::count(pairs, agent, &AssignedPair::agent)) *
                 problem.unmatched_value(agent);
    return worth;
}

/// Every number of places, hard: the best of all plans that have so many.
TEST(Quota, finds_the_best_of_all_plans_that_meet_it) {
    std::size_t with_a_price = 0, beyond_reach = 0;
    for (std::uint64_t seed = 1; seed <= 500; ++seed) {
        SCOPED_TRACE(seed);
        Dice dice(seed);
        WrittenProblem const problem = small_problem(seed, dice);
        Stated const stated(problem);
        bool const of_agents = dice.once_in(2);
        PeopleGroup group{.side = of_agents ? PeopleGroup::Side::agents : PeopleGroup::Side::tasks,
                          .members = {}};
        for (std::size_t x = 0; x < (of_agents ? problem.agents : problem.tasks); ++x)
            group.members.push_back(dice.once_in(2));
        std::vector<std::uint64_t> const asked{0, 2, 1, 3, 4};
        auto const curve = quota_curve(stated.assignment, group, asked);
        for (std::size_t x = 0; x < asked.size(); ++x) {
            std::uint64_t most = 0;
            auto const members = [&](auto const& plan) {
                return static_cast<std::uint64_t>(
                    std::ranges::count_if(plan, [&](auto const& pair) { return group.has(pair); }));
            };
            each_plan(problem, [&](auto const& plan) { most = std::max(most, members(plan)); });
            std::uint64_t const places = std::min(asked[x], most);
            std::optional<Amount> best;
            each_plan(problem, [&](auto const& plan) {
                if (members(plan) >= places)
                    best = std::max(best.value_or(worth_with_open_places(problem, plan)),
                                    worth_with_open_places(problem, plan));
            });
            ASSERT_TRUE(curve[x].proven);
            ASSERT_EQ(curve[x].met, most >= asked[x]);
            ASSERT_EQ(curve[x].members, members(curve[x].pairs));
            ASSERT_GE(curve[x].members, places);
            ASSERT_EQ(curve[x].total, *best);
            ASSERT_EQ(worth_of(problem, curve[x].pairs), *best) << "the plan keeps the rules";
            if (curve[x].bonus > 0) {
                ASSERT_EQ(curve[x].members, places) << "more would cost more";
                ++with_a_price;
            }
            beyond_reach += curve[x].met ? 0 : 1;
        }
    }
    EXPECT_GT(with_a_price, 100U);
    EXPECT_GT(beyond_reach, 100U);
}

/// The whole curve goes from end to end, and each of its steps is what asking for it alone gives.
TEST(Quota, tells_the_whole_curve_in_even_steps) {
    std::size_t between = 0;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        SCOPED_TRACE(seed);
        Dice dice(seed);
        WrittenProblem const problem = random_problem({.agents_max = 12,
                                                       .tasks_max = 9,
                                                       .score_least = 0,
                                                       .score_most = seed % 3 == 0 ? 5 : 5'000,
                                                       .capacity_most = 2,
                                                       .forbidden_once_in = 5},
                                                      dice);
        Stated const stated(problem);
        PeopleGroup group{.side = PeopleGroup::Side::agents, .members = {}};
        for (std::size_t x = 0; x < problem.agents; ++x) group.members.push_back(dice.once_in(2));
        auto const curve = whole_quota_curve(stated.assignment, group, 4);
        ASSERT_FALSE(curve.empty());
        ASSERT_LE(curve.size(), 4U);
        EXPECT_EQ(curve.front().lost, 0);
        std::vector<std::uint64_t> asked{1'000};
        for (auto const& plan : curve) asked.push_back(plan.asked);
        auto const alone = quota_curve(stated.assignment, group, asked);
        EXPECT_EQ(curve.back().members, alone.front().members) << "the far end";
        for (std::size_t x = 0; x < curve.size(); ++x) {
            EXPECT_TRUE(curve[x].proven);
            EXPECT_EQ(curve[x].total, alone[x + 1].total);
            EXPECT_EQ(curve[x].bonus, alone[x + 1].bonus);
            EXPECT_GE(curve[x].members, curve[x].asked);
        }
        between += curve.size() > 2 ? 1 : 0;
    }
    EXPECT_GT(between, 20U);
}

TEST(ExchangeChains, lead_from_one_plan_to_another_through_plans_that_keep_the_rules) {
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        SCOPED_TRACE(seed);
        Dice dice(seed * 7);
        WrittenProblem const problem = small_problem(seed, dice);
        std::vector<std::vector<AssignedPair>> plans;
        each_plan(problem, [&](auto const& plan) { plans.push_back(plan); });
        auto const& before = plans[dice.below(plans.size())];
        auto const& after = plans[dice.below(plans.size())];
        auto const chains = exchange_chains(before, after);
        std::vector<ExchangeChain const*> some, all;
        for (auto const& chain : chains) {
            all.push_back(&chain);
            if (dice.once_in(2)) some.push_back(&chain);
        }
        EXPECT_EQ(followed(before, all), after);
        (void)worth_of(problem, followed(before, some));  // which looks at the rules
    }
}

}  // namespace
}  // namespace telemachy::optimise
