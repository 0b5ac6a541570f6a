#include <chrono>
#include <cstddef>

#include <gtest/gtest.h>

#include "optimise/assignment/assignment.h"
#include "random_problem.h"

/// Agents of few kinds: the auction is turned around, and nobody must be able to tell from the
/// answer.

namespace telemachy::optimise {
namespace {

using namespace test;

constexpr std::size_t many = 240, kinds = 5;

/// Five kinds of agents and tasks that all differ.
WrittenProblem few_kinds(std::uint64_t seed, std::uint32_t demand_most = 1) {
    Dice dice(seed);
    WrittenProblem problem;
    problem.agents = many;
    problem.tasks = many / 2;
    for (std::size_t x = 0; x < kinds * problem.tasks; ++x)
        problem.scores.push_back(dice.once_in(8) ? forbidden_pair
                                                 : static_cast<Score>(dice.between(-50, 900)));
    for (std::size_t agent = kinds; agent < many; ++agent)
        for (std::size_t task = 0; task < problem.tasks; ++task)
            problem.scores.push_back(problem.score(agent % kinds, task));
    for (std::size_t agent = 0; agent < many; ++agent)
        problem.unmatched_values.push_back(static_cast<Score>(agent % kinds) - 2);
    for (std::size_t task = 0; task < problem.tasks; ++task)
        problem.capacities.push_back(static_cast<std::uint32_t>(dice.between(0, 3)));
    if (demand_most > 1)
        for (std::size_t agent = 0; agent < many; ++agent)
            problem.demands.push_back(static_cast<std::uint32_t>(dice.between(0, demand_most)));
    return problem;
}

void expect_proven(WrittenProblem const& problem, Assignment const& plan) {
    EXPECT_TRUE(plan.proven);
    EXPECT_EQ(plan.primal, worth_of(problem, plan.pairs));
    EXPECT_EQ(plan.primal, optimum_by_network_simplex(problem));
    auto const verdict = check(claim_of(problem, plan), rows_of(problem));
    EXPECT_TRUE(verdict.optimal) << verdict.sentence;
}

TEST(TurnedProblem, bids_for_kinds_of_agents_and_hands_their_places_out_to_members) {
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        WrittenProblem const problem = few_kinds(seed);
        Assignment const plan = solve_written(problem);
        EXPECT_EQ(plan.effort.task_classes, kinds);
        expect_proven(problem, plan);
    }
}

TEST(TurnedProblem, proves_plans_in_which_people_of_one_kind_want_different_numbers) {
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        WrittenProblem const problem = few_kinds(seed, 4);
        Assignment const plan = solve_written(problem);
        EXPECT_LE(plan.effort.task_classes, 4 * kinds);
        expect_proven(problem, plan);
    }
}

TEST(TurnedProblem, answers_with_the_same_bytes_for_any_number_of_threads) {
    WrittenProblem const problem = few_kinds(3, 2);
    Assignment const one = solve_written(problem);
    EXPECT_EQ(one, solve_written(problem, {.threads = 2}));
    EXPECT_EQ(one, solve_written(problem, {.threads = 3}));
}

TEST(TurnedProblem, starts_from_the_prices_of_the_last_plan) {
    WrittenProblem problem = few_kinds(4);
    Assignment const before = solve_written(problem);
    for (std::size_t x = 0; x < problem.scores.size(); ++x)
        if (problem.scores[x] != forbidden_pair)
            problem.scores[x] += static_cast<Score>(x % problem.tasks % 7);
    Assignment const again = solve_written(problem, {.starting_prices = before.prices});
    expect_proven(problem, again);
    EXPECT_EQ(again.primal, solve_written(problem).primal);
}

TEST(TurnedProblem, stopped_half_way_still_gives_a_feasible_plan_and_a_true_bound) {
    WrittenProblem const problem = few_kinds(5, 2);
    Amount const optimum = optimum_by_network_simplex(problem);
    std::size_t stopped = 0;
    for (int questions = 0; questions < 60; ++questions) {
        int asked = 0;
        std::chrono::steady_clock::time_point const start;
        AssignmentOptions options;
        options.time_limit = std::chrono::seconds(1);
        options.now = [&] { return start + std::chrono::seconds(asked++ > questions ? 2 : 0); };
        Assignment const plan = solve_written(problem, options);
        EXPECT_EQ(plan.primal, worth_of(problem, plan.pairs));
        EXPECT_LE(plan.primal, optimum);
        EXPECT_GE(plan.dual, optimum);
        EXPECT_EQ(plan.proven, plan.end == AssignmentEnd::proven);
        Amount bound = 0;
        for (auto const value : plan.agent_values) bound += value;
        for (std::size_t task = 0; task < problem.tasks; ++task)
            bound += plan.prices[task] * problem.capacities[task];
        EXPECT_EQ(bound, plan.dual);
        auto const verdict = check(claim_of(problem, plan), rows_of(problem));
        EXPECT_TRUE(verdict.feasible) << verdict.sentence;
        EXPECT_EQ(verdict.optimal, plan.proven) << verdict.sentence;
        stopped += plan.proven ? 0 : 1;
    }
    EXPECT_GT(stopped, 3U);
}

TEST(TurnedProblem, tells_progress_of_the_whole_problem) {
    WrittenProblem const problem = few_kinds(6);
    std::vector<AssignmentProgress> told;
    AssignmentOptions options;
    options.progress = [&](AssignmentProgress const& progress) { told.push_back(progress); };
    Assignment const plan = solve_written(problem, options);
    ASSERT_FALSE(told.empty());
    EXPECT_EQ(told.back().fraction, 1.0);
    EXPECT_EQ(told.back().primal, plan.primal);
    EXPECT_EQ(told.back().dual, plan.dual);
}

}  // namespace
}  // namespace telemachy::optimise
