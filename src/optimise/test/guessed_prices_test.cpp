#include <algorithm>
#include <cstddef>
#include <numeric>

#include <gtest/gtest.h>

#include "optimise/assignment/agent_kinds.h"
#include "optimise/assignment/assignment.h"
#include "optimise/assignment/price_level.h"
#include "optimise/assignment/task_classes.h"
#include "random_problem.h"

/// Where prices are guessed before an auction begins: by a sample where places are scarce, by kinds
/// where agents are nearly of few. A guess may only save time, never change what is optimal.

namespace telemachy::optimise {
namespace {

using namespace test;

/// Many people who want the same few places, each with a taste of their own.
WrittenProblem many_want_few_places(std::uint64_t seed, std::size_t places_per_cent) {
    Dice dice(seed);
    WrittenProblem problem;
    constexpr std::uint32_t places_each = 8;
    problem.agents = 1100;
    problem.tasks = problem.agents * places_per_cent / 100 / places_each;
    std::vector<std::int64_t> popularity;
    for (std::size_t task = 0; task < problem.tasks; ++task)
        popularity.push_back(dice.between(3'000, 5'000));
    for (std::size_t agent = 0; agent < problem.agents; ++agent)
        for (auto const liked : popularity)
            problem.scores.push_back(dice.once_in(50)
                                         ? forbidden_pair
                                         : static_cast<Score>(liked + dice.between(0, 2'000)));
    problem.capacities.assign(problem.tasks, places_each);
    return problem;
}

Amount level_of(WrittenProblem const& problem, AssignmentOptions const& options = {}) {
    Stated const stated(problem);
    WorkTeam team(1);
    std::uint64_t pairs_scored = 0;
    auto const classes = merge_equal_tasks(stated.assignment, team, pairs_scored);
    return price_level(stated.assignment, options, classes, team);
}

void expect_optimal_on_any_number_of_threads(WrittenProblem const& problem) {
    Assignment const plan = solve_written(problem);
    EXPECT_TRUE(plan.proven);
    EXPECT_EQ(plan.primal, worth_of(problem, plan.pairs));
    EXPECT_EQ(plan.primal, optimum_by_network_simplex(problem));
    auto const verdict = check(claim_of(problem, plan), rows_of(problem));
    EXPECT_TRUE(verdict.optimal) << verdict.sentence;
    EXPECT_EQ(plan, solve_written(problem, {.threads = 2}));
    EXPECT_EQ(plan, solve_written(problem, {.threads = 3}));
}

TEST(PriceLevel, is_below_what_nearly_all_scarce_places_cost_in_the_end) {
    for (std::uint64_t seed = 1; seed <= 2; ++seed) {
        WrittenProblem const problem = many_want_few_places(seed, 70);
        Amount const level = level_of(problem);
        EXPECT_GT(level, 1'000);
        auto const prices = solve_written(problem).prices;
        auto const cheaper =
            std::ranges::count_if(prices, [&](Amount price) { return price < level; });
        EXPECT_LT(cheaper, static_cast<std::ptrdiff_t>(prices.size() / 20));
    }
}

TEST(PriceLevel, is_nothing_where_there_are_places_enough) {
    EXPECT_EQ(level_of(many_want_few_places(1, 100)), 0);
    EXPECT_EQ(level_of(many_want_few_places(1, 140)), 0);
}

TEST(PriceLevel, is_nothing_to_learn_for_somebody_who_has_no_time_left) {
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(level_of(many_want_few_places(1, 70), {.cancellation = stop.get_token()}), 0);
}

TEST(PriceLevel, leads_to_the_optimum_on_any_number_of_threads) {
    expect_optimal_on_any_number_of_threads(many_want_few_places(3, 70));
    WrittenProblem left_out = many_want_few_places(4, 70);
    left_out.unmatched_values.assign(left_out.agents, -7'000);
    expect_optimal_on_any_number_of_threads(left_out);
}

/// Five kinds of people, each of whom has small opinions of their own about a few tasks.
WrittenProblem nearly_five_kinds(std::uint64_t seed) {
    Dice dice(seed);
    WrittenProblem problem;
    problem.agents = 240;
    problem.tasks = 160;
    constexpr std::size_t kinds = 5;
    for (std::size_t x = 0; x < kinds * problem.tasks; ++x)
        problem.scores.push_back(static_cast<Score>(dice.between(0, 100'000)));
    for (std::size_t agent = kinds; agent < problem.agents; ++agent)
        for (std::size_t task = 0; task < problem.tasks; ++task)
            problem.scores.push_back(
                problem.score(agent % kinds, task) +
                (dice.once_in(40) ? static_cast<Score>(dice.between(-90, 90)) : 0));
    for (std::size_t task = 0; task < problem.tasks; ++task)
        problem.capacities.push_back(static_cast<std::uint32_t>(dice.between(0, 2)));
    return problem;
}

std::optional<AgentKinds> near_kinds_of(WrittenProblem const& problem, std::size_t kinds_most) {
    Stated const stated(problem);
    WorkTeam team(1);
    std::uint64_t pairs_scored = 0;
    return find_near_kinds(stated.assignment, kinds_most, team, pairs_scored);
}

TEST(NearKinds, are_found_in_spite_of_small_opinions) {
    WrittenProblem const problem = nearly_five_kinds(1);
    auto const kinds = near_kinds_of(problem, 10);
    ASSERT_TRUE(kinds);
    EXPECT_EQ(kinds->representative, (std::vector<Agent>{0, 1, 2, 3, 4}));
    for (Agent agent = 0; agent < problem.agents; ++agent)
        EXPECT_EQ(kinds->kind_of[agent], agent % 5);
}

TEST(NearKinds, are_told_apart_by_what_an_open_place_is_worth) {
    WrittenProblem problem = nearly_five_kinds(1);
    problem.unmatched_values.assign(problem.agents, 0);
    problem.unmatched_values[7] = 1;
    auto const kinds = near_kinds_of(problem, 10);
    ASSERT_TRUE(kinds);
    EXPECT_EQ(kinds->representative, (std::vector<Agent>{0, 1, 2, 3, 4, 7}));
}

TEST(NearKinds, are_none_where_there_are_too_many_or_everybody_is_different) {
    EXPECT_FALSE(near_kinds_of(nearly_five_kinds(1), 4));
    EXPECT_FALSE(near_kinds_of(many_want_few_places(1, 70), 64));
}

TEST(NearKinds, lead_to_the_optimum_on_any_number_of_threads) {
    for (std::uint64_t seed = 1; seed <= 4; ++seed)
        expect_optimal_on_any_number_of_threads(nearly_five_kinds(seed));
}

}  // namespace
}  // namespace telemachy::optimise
