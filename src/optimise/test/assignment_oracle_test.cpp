#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <sstream>

#include <gtest/gtest.h>

#include "optimise/assignment/assignment.h"
#include "random_problem.h"

/// The solver against others, on thousands of small random problems; every answer must besides
/// satisfy the independent checker.

namespace telemachy::optimise {
namespace {

using namespace test;

/// What a failing problem looks like, so that it can be made into a test of its own.
std::string written_out(WrittenProblem const& problem) {
    std::ostringstream out;
    out << problem.agents << " agents, " << problem.tasks << " tasks; scores";
    for (auto const score : problem.scores) out << ' ' << score;
    out << "; demands";
    for (auto const demand : problem.demands) out << ' ' << demand;
    out << "; capacities";
    for (auto const capacity : problem.capacities) out << ' ' << capacity;
    out << "; unmatched values";
    for (auto const value : problem.unmatched_values) out << ' ' << value;
    return out.str();
}

void expect_optimal(WrittenProblem const& problem, Assignment const& plan, Amount optimum) {
    SCOPED_TRACE(written_out(problem));
    ASSERT_EQ(worth_of(problem, plan.pairs), optimum);
    ASSERT_EQ(plan.primal, optimum);
    ASSERT_EQ(plan.dual, optimum);
    ASSERT_TRUE(plan.proven);
    auto const verdict = check(claim_of(problem, plan), rows_of(problem));
    ASSERT_TRUE(verdict.optimal) << verdict.sentence;
    Amount bound = 0;
    for (auto const value : plan.agent_values) bound += value;
    for (std::size_t task = 0; task < problem.tasks; ++task)
        bound += plan.prices[task] * problem.capacities[task];
    ASSERT_EQ(bound, plan.dual) << "agent values and prices must add up to the bound";
}

struct Family {
    char const* name;
    Recipe recipe;
    std::uint64_t problems;
};

void PrintTo(Family const& family, std::ostream* out) { *out << family.name; }

class AssignmentOracle : public testing::TestWithParam<Family> {};

TEST_P(AssignmentOracle, finds_what_network_simplex_finds) {
    auto const& [name, recipe, problems] = GetParam();
    for (std::uint64_t seed = 1; seed <= oracle_problems(problems) && !HasFatalFailure(); ++seed) {
        Dice dice(seed);
        WrittenProblem const problem = random_problem(recipe, dice);
        expect_optimal(problem, solve_written(problem), optimum_by_network_simplex(problem));
    }
}

/// A third oracle, whose method has nothing in common with the others'.
TEST(AssignmentOracle, finds_what_linear_programming_finds) {
    for (std::uint64_t seed = 1; seed <= oracle_problems(2000) && !HasFatalFailure(); ++seed) {
        Dice dice(seed * 1319);
        WrittenProblem const problem = random_problem({.agents_max = 8,
                                                       .tasks_max = 8,
                                                       .score_least = -6,
                                                       .score_most = seed % 2 == 0 ? 4 : 90,
                                                       .demand_most = 3,
                                                       .capacity_most = 3,
                                                       .forbidden_once_in = 5,
                                                       .unmatched_values = seed % 3 == 0,
                                                       .twin_tasks = seed % 4 == 0},
                                                      dice);
        expect_optimal(problem, solve_written(problem), optimum_by_linear_programming(problem));
    }
}

constexpr Score most = std::numeric_limits<Score>::max();

INSTANTIATE_TEST_SUITE_P(
    families, AssignmentOracle,
    testing::Values(
        Family{"one_person",
               {.agents_max = 1, .tasks_max = 6, .demand_most = 3, .unmatched_values = true},
               500},
        Family{"one_task",
               {.agents_max = 6, .tasks_max = 1, .capacity_most = 4, .forbidden_once_in = 4},
               500},
        Family{"ties", {.score_least = 0, .score_most = 2}, 1500},
        Family{"negative_scores", {.score_least = -9, .score_most = 4}, 1000},
        Family{"capacities", {.agents_max = 9, .tasks_max = 4, .capacity_most = 3}, 1500},
        Family{"demands", {.agents_max = 4, .tasks_max = 8, .demand_most = 3}, 1500},
        Family{"both_sides",
               {.demand_most = 4,
                .capacity_most = 4,
                .forbidden_once_in = 4,
                .unmatched_values = true},
               2500},
        Family{"both_sides_tied",
               {.score_least = -1,
                .score_most = 1,
                .demand_most = 3,
                .capacity_most = 3,
                .forbidden_once_in = 3,
                .unmatched_values = true},
               2500},
        Family{
            "mostly_forbidden", {.agents_max = 12, .tasks_max = 12, .forbidden_once_in = 2}, 1000},
        Family{"all_forbidden", {.forbidden_once_in = 1}, 100},
        Family{"twins", {.agents_max = 9, .tasks_max = 9, .twin_tasks = true}, 1000},
        Family{"twins_both_sides",
               {.agents_max = 7,
                .tasks_max = 9,
                .demand_most = 4,
                .capacity_most = 3,
                .forbidden_once_in = 5,
                .unmatched_values = true,
                .twin_tasks = true},
               2500},
        Family{"few_kinds_of_agents",
               {.agents_max = 24, .tasks_max = 20, .forbidden_once_in = 6, .agent_kinds = 3},
               1500},
        Family{"few_kinds_of_agents_both_sides",
               {.agents_max = 16,
                .tasks_max = 12,
                .score_least = -4,
                .score_most = 9,
                .demand_most = 3,
                .capacity_most = 4,
                .forbidden_once_in = 5,
                .unmatched_values = true,
                .agent_kinds = 2},
               2500},
        Family{"few_kinds_of_agents_tied",
               {.agents_max = 24,
                .tasks_max = 24,
                .score_least = 0,
                .score_most = 2,
                .capacity_most = 2,
                .unmatched_values = true,
                .agent_kinds = 4},
               1500},
        Family{"few_kinds_of_agents_overflow_size",
               {.agents_max = 12,
                .tasks_max = 12,
                .score_least = -most,
                .score_most = most,
                .capacity_most = 2,
                .unmatched_values = true,
                .agent_kinds = 2},
               500},
        Family{"outside_options", {.capacity_most = 2, .unmatched_values = true}, 1000},
        Family{"overflow_size",
               {.score_least = -most,
                .score_most = most,
                .demand_most = 2,
                .capacity_most = 2,
                .unmatched_values = true},
               500},
        Family{"middling",
               {.agents_max = 60,
                .tasks_max = 60,
                .score_least = 0,
                .score_most = 1000,
                .demand_most = 3,
                .capacity_most = 4,
                .forbidden_once_in = 8},
               150},
        Family{"middling_tied",
               {.agents_max = 80,
                .tasks_max = 60,
                .score_least = 0,
                .score_most = 6,
                .capacity_most = 2,
                .forbidden_once_in = 8,
                .twin_tasks = true},
               150}),
    [](auto const& info) { return info.param.name; });

TEST(AssignmentOracle, finds_what_trying_everything_finds) {
    // A second oracle, because the first shares the idea of a flow.
    for (std::uint64_t seed = 1; seed <= oracle_problems(2000) && !HasFatalFailure(); ++seed) {
        Dice dice(seed * 77);
        WrittenProblem const problem = random_problem({.agents_max = 3,
                                                       .tasks_max = 4,
                                                       .score_least = -3,
                                                       .score_most = 5,
                                                       .demand_most = 3,
                                                       .capacity_most = 2,
                                                       .forbidden_once_in = 5,
                                                       .unmatched_values = seed % 2 == 0},
                                                      dice);
        expect_optimal(problem, solve_written(problem), optimum_by_trying_everything(problem));
    }
}

TEST(AssignmentOracle, finds_the_same_optimum_from_wherever_it_starts) {
    for (std::uint64_t seed = 1; seed <= oracle_problems(1500) && !HasFatalFailure(); ++seed) {
        Dice dice(seed * 991);
        WrittenProblem problem = random_problem({.agents_max = 14,
                                                 .tasks_max = 10,
                                                 .score_least = 0,
                                                 .score_most = 40,
                                                 .demand_most = 2,
                                                 .capacity_most = 3,
                                                 .forbidden_once_in = 6,
                                                 .agent_kinds = seed % 3 == 0 ? 2U : 0U},
                                                dice);
        Assignment const before = solve_written(problem);
        // Somebody changes some scores and a capacity: the old prices are near, but no longer
        // right.
        for (auto& score : problem.scores)
            if (score != forbidden_pair && dice.once_in(3))
                score += static_cast<Score>(dice.between(-9, 9));
        for (auto& capacity : problem.capacities)
            if (dice.once_in(4)) capacity = static_cast<std::uint32_t>(dice.between(0, 3));
        Amount const optimum = solve_written(problem).primal;
        expect_optimal(problem, solve_written(problem, {.starting_prices = before.prices}),
                       optimum);
        auto wild = before.prices;
        for (auto& price : wild) price = dice.between(-100, 100);
        expect_optimal(problem, solve_written(problem, {.starting_prices = wild}), optimum);
    }
}

/// Where everybody wants the same, auctions crawl: these made the lists grow and looks be shared.
TEST(AssignmentOracle, finds_the_optimum_where_everybody_wants_the_same) {
    Dice dice(5);
    std::size_t const many = 300;
    std::vector<Score> talent, place;
    for (std::size_t x = 0; x < many; ++x) {
        talent.push_back(static_cast<Score>(dice.between(0, 1000)));
        place.push_back(static_cast<Score>(dice.between(0, 1000)));
    }
    auto const problem_of = [&](std::size_t tasks, std::uint32_t demand, auto score) {
        WrittenProblem problem{.agents = many,
                               .tasks = tasks,
                               .scores = {},
                               .demands = {},
                               .capacities = {},
                               .unmatched_values = {}};
        for (std::size_t agent = 0; agent < many; ++agent)
            for (std::size_t task = 0; task < tasks; ++task)
                problem.scores.push_back(score(agent, task));
        problem.capacities.assign(tasks, 1);
        if (demand > 1) problem.demands.assign(many, demand);
        return problem;
    };
    auto const product = [&](auto agent, auto task) { return talent[agent] * place[task]; };
    auto const line = [&](auto agent, auto task) {
        return 2000 - std::abs(talent[agent] - place[task]);
    };
    auto const alike = [&](auto, auto task) { return place[task]; };
    auto const few_kinds = [&](auto agent, auto task) {
        return (talent[agent % 5] * place[task]) % 1009;
    };
    for (auto const& problem :
         {problem_of(many, 1, product), problem_of(many / 2, 1, product), problem_of(many, 1, line),
          problem_of(many / 2, 1, line), problem_of(many, 1, alike), problem_of(many / 2, 1, alike),
          problem_of(many, 1, few_kinds), problem_of(many / 2, 3, few_kinds),
          problem_of(many, 2, line)}) {
        Assignment const plan = solve_written(problem);
        EXPECT_TRUE(plan.proven);
        EXPECT_EQ(plan.primal, worth_of(problem, plan.pairs));
        EXPECT_EQ(plan.primal, optimum_by_network_simplex(problem));
        EXPECT_EQ(plan, solve_written(problem, {.threads = 2}));
    }
}

TEST(AssignmentOracle, answers_with_the_same_bytes_for_any_number_of_threads_and_any_run) {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        Dice dice(seed * 31);
        WrittenProblem const problem = random_problem({.agents_max = 500,
                                                       .tasks_max = 300,
                                                       .score_least = 0,
                                                       .score_most = seed % 2 == 0 ? 20 : 9000,
                                                       .demand_most = seed % 3 == 0 ? 3 : 1,
                                                       .capacity_most = 3,
                                                       .forbidden_once_in = 10,
                                                       .twin_tasks = seed % 5 == 0},
                                                      dice);
        Assignment const one = solve_written(problem);
        EXPECT_TRUE(one.proven);
        EXPECT_EQ(one, solve_written(problem)) << "seed " << seed;
        EXPECT_EQ(one, solve_written(problem, {.threads = 2})) << "seed " << seed;
        EXPECT_EQ(one, solve_written(problem, {.threads = 3})) << "seed " << seed;
        EXPECT_EQ(solve_written(problem, {.threads = 2, .starting_prices = one.prices}),
                  solve_written(problem, {.threads = 1, .starting_prices = one.prices}))
            << "seed " << seed;
    }
}

}  // namespace
}  // namespace telemachy::optimise
