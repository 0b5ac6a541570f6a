#include "optimise/what_if/what_if.h"

#include <stdexcept>

#include <gtest/gtest.h>

#include "optimise/what_if/best_elsewhere.h"
#include "random_problem.h"

namespace telemachy::optimise {
namespace {

using namespace test;

TEST(WhatIf, says_what_a_pair_costs_and_what_a_place_would_bring) {
    WrittenProblem const problem{2, 2, {9, 3, 8, forbidden_pair}, {}, {1, 1}, {}};
    Stated const stated(problem);
    auto const best = solve(stated.assignment);
    auto const paired = if_paired(stated.assignment, best, 0, 0);
    EXPECT_EQ(paired.gain, -2);
    EXPECT_EQ(paired.plan.pairs, (std::vector<AssignedPair>{{0, 0, 9}}));
    EXPECT_LE(cost_of_pair_at_least(best, 0, 0, 9), 2);
    EXPECT_EQ(if_place_added(stated.assignment, best, 0).gain, 6);
    EXPECT_THROW((void)if_paired(stated.assignment, best, 1, 1), std::invalid_argument);
}

TEST(WhatIf, finds_the_place_that_helps_somebody_who_goes_without) {
    // Three people want one of Clara's two places; nobody else is there.
    WrittenProblem const problem{3, 1, {9, 8, 7}, {}, {2}, {}};
    Stated const stated(problem);
    auto const best = solve(stated.assignment);
    auto const place = place_that_helps(stated.assignment, best, 2);
    ASSERT_TRUE(place);
    EXPECT_EQ(place->task, 0U);
    EXPECT_EQ(place->result.gain, 7);
    EXPECT_FALSE(place_that_helps(stated.assignment, best, 0)) << "who has all they want";
}

/// The prices' bounds hold, and the figures are those of another solver that starts anew.
TEST(WhatIf, agrees_with_network_simplex_on_every_pair_and_place) {
    for (std::uint64_t seed = 1; seed <= 250; ++seed) {
        SCOPED_TRACE(seed);
        Dice dice(seed);
        WrittenProblem const problem = random_problem({.agents_max = 6,
                                                       .tasks_max = 5,
                                                       .score_least = -3,
                                                       .score_most = 12,
                                                       .demand_most = seed % 2 == 0 ? 2 : 1,
                                                       .capacity_most = 2,
                                                       .forbidden_once_in = 5,
                                                       .unmatched_values = seed % 3 == 0},
                                                      dice);
        Stated const stated(problem);
        auto const best = solve(stated.assignment);
        for (Task task = 0; task < problem.tasks; ++task) {
            auto opened = problem;
            ++opened.capacities[task];
            auto const place = if_place_added(stated.assignment, best, task);
            ASSERT_TRUE(place.proven);
            ASSERT_EQ(place.gain, optimum_by_network_simplex(opened) - best.primal);
            ASSERT_LE(place.gain, best.prices[task]);
            for (Agent agent = 0; agent < problem.agents; ++agent) {
                Score const score = problem.score(agent, task);
                if (score == forbidden_pair || problem.demand(agent) == 0 ||
                    problem.capacities[task] == 0)
                    continue;
                auto locked = problem;
                if (locked.demands.empty()) locked.demands.assign(problem.agents, 1);
                --locked.demands[agent];
                --locked.capacities[task];
                locked.scores[agent * problem.tasks + task] = forbidden_pair;
                auto const paired = if_paired(stated.assignment, best, agent, task);
                ASSERT_TRUE(paired.proven);
                ASSERT_EQ(paired.gain, optimum_by_network_simplex(locked) + score - best.primal);
                ASSERT_EQ(worth_of(problem, paired.plan.pairs), paired.plan.primal);
                if (problem.demand(agent) == 1) {
                    ASSERT_LE(cost_of_pair_at_least(best, agent, task, score), -paired.gain);
                }
            }
        }
    }
}

TEST(BestElsewhere, is_the_next_best_thing) {
    WrittenProblem const problem{1, 2, {9, 3}, {}, {1, 1}, {}};
    Stated const stated(problem);
    auto const elsewhere = best_elsewhere(stated.assignment, std::vector<AssignedPair>{{0, 0, 9}},
                                          std::vector<Amount>{5, 0});
    EXPECT_EQ(elsewhere.front(), (Elsewhere{1, 3}));
}

/// At any prices, near those of a plan or far from them.
TEST(BestElsewhere, is_what_looking_at_every_pair_finds) {
    std::size_t found = 0;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        SCOPED_TRACE(seed);
        Dice dice(seed);
        WrittenProblem const problem = random_problem({.agents_max = 90,
                                                       .tasks_max = 70,
                                                       .score_least = -300,
                                                       .score_most = seed % 3 == 0 ? 5 : 40'000,
                                                       .demand_most = seed % 2 == 0 ? 2 : 1,
                                                       .capacity_most = 2,
                                                       .forbidden_once_in = 5,
                                                       .unmatched_values = seed % 3 == 0},
                                                      dice);
        Stated const stated(problem);
        auto const plan = solve(stated.assignment);
        auto prices = plan.prices;
        if (seed % 4 == 0)
            for (auto& price : prices) price = dice.between(0, 90'000);
        auto const elsewhere = best_elsewhere(stated.assignment, plan.pairs, prices, 2);
        for (Agent agent = 0; agent < problem.agents; ++agent) {
            std::optional<Elsewhere> best;
            for (Task task = 0; task < problem.tasks; ++task) {
                Score const score = problem.score(agent, task);
                if (score == forbidden_pair || problem.capacities[task] == 0 ||
                    problem.demand(agent) == 0 ||
                    std::ranges::count(plan.pairs, AssignedPair{agent, task, score}) > 0)
                    continue;
                if (!best || score - prices[task] > best->left)
                    best = Elsewhere{task, score - prices[task]};
            }
            ASSERT_EQ(elsewhere[agent], best);
            found += best ? 1 : 0;
        }
    }
    EXPECT_GT(found, 1000U);
}

}  // namespace
}  // namespace telemachy::optimise
