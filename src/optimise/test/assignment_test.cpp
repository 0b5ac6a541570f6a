#include "optimise/assignment/assignment.h"

#include <chrono>
#include <cstdint>
#include <limits>
#include <numeric>
#include <stdexcept>

#include <gtest/gtest.h>

#include "random_problem.h"

namespace telemachy::optimise {
namespace {

using test::claim_of;
using test::Dice;
using test::random_problem;
using test::rows_of;
using test::solve_written;
using test::worth_of;
using test::WrittenProblem;

constexpr Score never = forbidden_pair;

/// Solves, and lets the independent checker confirm it.
Assignment solve_proven(WrittenProblem const& problem, AssignmentOptions const& options = {}) {
    Assignment const plan = solve_written(problem, options);
    auto const verdict = check(claim_of(problem, plan), rows_of(problem));
    EXPECT_TRUE(verdict.optimal) << verdict.sentence;
    EXPECT_TRUE(plan.proven);
    EXPECT_EQ(plan.primal, worth_of(problem, plan.pairs));
    return plan;
}

TEST(Assignment, gives_a_place_to_whom_going_without_it_would_cost_most) {
    WrittenProblem const problem{2, 2, {9, 3, 8, never}, {}, {1, 1}, {}};
    auto const plan = solve_proven(problem);
    EXPECT_EQ(plan.pairs, (std::vector<AssignedPair>{{0, 1, 3}, {1, 0, 8}}));
    EXPECT_EQ(plan.primal, 11);
    EXPECT_EQ(plan.dual, 11);
    EXPECT_GE(plan.prices[0] - plan.prices[1], 6);  // at less Ana would rather have Clara than Dan
    EXPECT_LE(plan.prices[0], 8);                   // at more Ben would rather have nobody
}

TEST(Assignment, leaves_somebody_out_rather_than_make_a_harmful_pair) {
    EXPECT_TRUE(solve_proven({1, 1, {-1}, {}, {1}, {}}).pairs.empty());
    EXPECT_EQ(solve_proven({1, 1, {1}, {}, {1}, {}}).pairs.size(), 1U);
}

TEST(Assignment, makes_a_harmful_pair_when_leaving_out_costs_more) {
    EXPECT_EQ(solve_proven({1, 1, {-1}, {}, {1}, {-2}}).primal, -1);
    EXPECT_EQ(solve_proven({1, 1, {-3}, {}, {1}, {-2}}).primal, -2);
}

TEST(Assignment, keeps_a_better_offer_from_elsewhere_in_mind) {
    // An unmatched value is an outside option: worth 5 to Ana, so 4 is not enough for her.
    auto const plan = solve_proven({2, 1, {4, 3}, {}, {1}, {5, 0}});
    EXPECT_EQ(plan.pairs, (std::vector<AssignedPair>{{1, 0, 3}}));
    EXPECT_EQ(plan.primal, 8);
}

TEST(Assignment, gives_different_tasks_to_someone_who_wants_several) {
    // One task has room for all her wishes, but she wants two *different* ones.
    auto const plan = solve_proven({1, 2, {10, 1}, {2}, {5, 5}, {}});
    EXPECT_EQ(plan.pairs, (std::vector<AssignedPair>{{0, 0, 10}, {0, 1, 1}}));
}

TEST(Assignment, shares_equal_tasks_out_without_repeating_one) {
    // Three equal tasks of two places each are one class inside; three people want two each.
    WrittenProblem const problem{3, 3, std::vector<Score>(9, 7), {2, 2, 2}, {2, 2, 2}, {}};
    auto const plan = solve_proven(problem);
    EXPECT_EQ(plan.effort.task_classes, 1U);
    EXPECT_EQ(plan.pairs.size(), 6U);
    EXPECT_EQ(plan.primal, 42);
}

TEST(Assignment, loads_equal_tasks_evenly) {
    auto const plan = solve_proven({2, 2, {5, 5, 5, 5}, {}, {2, 2}, {}});
    EXPECT_NE(plan.pairs[0].task, plan.pairs[1].task);
}

TEST(Assignment, prices_a_closed_task_at_what_its_first_place_could_be_worth_at_most) {
    // Ana has 3 now and would have 9: opening the task would gain six points.
    auto const plan = solve_proven({1, 2, {9, 3}, {}, {0, 1}, {}});
    EXPECT_EQ(plan.primal, 3);
    EXPECT_GE(plan.prices[0], 6);
    EXPECT_LE(plan.prices[0], 9);
}

TEST(Assignment, answers_problems_with_nobody_or_nothing_in_them) {
    EXPECT_EQ(solve_proven({0, 0, {}, {}, {}, {}}).primal, 0);
    EXPECT_EQ(solve_proven({0, 3, {}, {}, {1, 2, 0}, {}}).primal, 0);
    EXPECT_EQ(solve_proven({3, 0, {}, {}, {}, {}}).primal, 0);
    EXPECT_EQ(solve_proven({3, 0, {}, {2, 1, 0}, {}, {-4, 5, 6}}).primal, -3);
    EXPECT_EQ(solve_proven({2, 1, {never, never}, {}, {1}, {}}).primal, 0);
    EXPECT_EQ(solve_proven({2, 1, {7, 8}, {}, {0}, {}}).primal, 0);
    EXPECT_EQ(solve_proven({2, 1, {7, 8}, {0, 0}, {1}, {}}).primal, 0);
    EXPECT_EQ(solve_proven({1, 1, {7}, {}, {1}, {}}).primal, 7);
}

TEST(Assignment, leaves_places_open_that_nobody_could_fill_with_different_tasks) {
    EXPECT_EQ(solve_proven({1, 1, {7}, {3}, {5}, {-2}}).primal, 3);
}

TEST(Assignment, does_not_overflow_at_the_ends_of_the_range) {
    constexpr Score most = std::numeric_limits<Score>::max();
    constexpr Score least = never + 1;
    EXPECT_EQ(solve_proven({2, 2, {most, most, most, most}, {}, {1, 1}, {}}).primal,
              2 * Amount{most});
    EXPECT_EQ(solve_proven({2, 2, {least, least, least, least}, {}, {1, 1}, {least, least}}).primal,
              2 * Amount{least});
    EXPECT_EQ(solve_proven({2, 2, {most, least, most, most}, {}, {1, 1}, {least, least}}).primal,
              2 * Amount{most});
    EXPECT_EQ(solve_proven({2, 1, {least, most}, {}, {3}, {never, never}}).primal,
              Amount{most} + Amount{least});
}

TEST(Assignment, takes_any_prices_to_start_from) {
    WrittenProblem const problem{2, 2, {9, 3, 8, never}, {}, {1, 1}, {}};
    constexpr Amount most = std::numeric_limits<Amount>::max();
    for (auto const& prices :
         std::vector<std::vector<Amount>>{{0, 0}, {8, 0}, {most, most}, {-5, -most}})
        EXPECT_EQ(solve_proven(problem, {.starting_prices = prices}).primal, 11);
}

TEST(Assignment, trusts_classes_it_is_told) {
    std::vector<std::uint32_t> const classes{4, 4, 9};
    std::vector<std::uint32_t> const capacities{1, 1, 1};
    DenseScores const scores(3, {5, 5, 6, 5, 5, 2});
    auto const plan = solve(
        {.agent_count = 2, .capacities = capacities, .task_classes = classes, .scores = scores});
    EXPECT_EQ(plan.effort.task_classes, 2U);
    EXPECT_EQ(plan.primal, 11);
    EXPECT_TRUE(plan.proven);
}

TEST(Assignment, refuses_classes_whose_members_plainly_differ) {
    std::vector<std::uint32_t> const classes{4, 4};
    std::vector<std::uint32_t> const capacities{1, 1};
    DenseScores const scores(2, {5, 6});
    EXPECT_THROW((void)solve({.agent_count = 1,
                              .capacities = capacities,
                              .task_classes = classes,
                              .scores = scores}),
                 std::invalid_argument);
}

TEST(Assignment, refuses_a_problem_that_contradicts_itself) {
    std::vector<std::uint32_t> const capacities{1, 1}, three{1, 1, 1};
    std::vector<std::uint32_t> const greedy{1U << 27, 1U << 27};
    std::vector<Score> const one_value{0};
    std::vector<Amount> const one_price{0};
    DenseScores const scores(2, {1, 2, 3, 4});
    auto const refused = [&](AssignmentProblem const& problem,
                             AssignmentOptions const& options = {}) {
        EXPECT_THROW((void)solve(problem, options), std::invalid_argument);
    };
    refused({.agent_count = 2, .demands = three, .capacities = capacities, .scores = scores});
    refused({.agent_count = 2, .demands = greedy, .capacities = capacities, .scores = scores});
    refused({.agent_count = 2,
             .capacities = capacities,
             .unmatched_values = one_value,
             .scores = scores});
    refused({.agent_count = 2, .capacities = capacities, .task_classes = three, .scores = scores});
    refused({.agent_count = 2, .capacities = capacities, .scores = scores},
            {.starting_prices = one_price});
}

/// A problem large enough to be interrupted in the middle.
WrittenProblem sizeable_problem(std::uint64_t seed) {
    Dice dice(seed);
    WrittenProblem problem;
    problem.agents = 300;
    problem.tasks = 150;
    for (std::size_t x = 0; x < problem.agents * problem.tasks; ++x)
        problem.scores.push_back(dice.once_in(9) ? never
                                                 : static_cast<Score>(dice.between(-50, 1000)));
    for (std::size_t x = 0; x < problem.tasks; ++x)
        problem.capacities.push_back(static_cast<std::uint32_t>(dice.between(0, 4)));
    return problem;
}

TEST(Assignment, stopped_half_way_still_gives_a_feasible_plan_and_a_true_bound) {
    WrittenProblem const problem = sizeable_problem(1);
    Amount const optimum = solve_proven(problem).primal;
    // The clock is asked now and then; it runs out at the first, second, ... question.
    std::size_t stopped = 0;
    Amount widest_gap = 0;
    for (int questions = 0; questions < 400; questions += 1 + questions / 8) {
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
        EXPECT_EQ(plan.proven, plan.dual == plan.primal);
        auto const verdict = check(claim_of(problem, plan), rows_of(problem));
        EXPECT_TRUE(verdict.feasible) << verdict.sentence;
        EXPECT_EQ(verdict.optimal, plan.proven) << verdict.sentence;
        if (!plan.proven) {
            ++stopped;
            EXPECT_EQ(plan.end, AssignmentEnd::time_limit);
            widest_gap = std::max(widest_gap, plan.dual - plan.primal);
        }
    }
    EXPECT_GT(stopped, 5U);
    EXPECT_GT(widest_gap, 0);
}

TEST(Assignment, can_be_cancelled_by_what_it_reports) {
    WrittenProblem const problem = sizeable_problem(2);
    std::stop_source stop;
    AssignmentOptions options;
    options.cancellation = stop.get_token();
    options.progress = [&](AssignmentProgress const& progress) {
        if (progress.phase == 2) stop.request_stop();
    };
    Assignment const plan = solve_written(problem, options);
    EXPECT_EQ(plan.end, AssignmentEnd::cancelled);
    EXPECT_FALSE(plan.proven);
    EXPECT_EQ(plan.primal, worth_of(problem, plan.pairs));
    EXPECT_GT(plan.dual, plan.primal);
}

TEST(Assignment, reports_progress_that_never_goes_back) {
    WrittenProblem const problem = sizeable_problem(3);
    std::vector<AssignmentProgress> told;
    AssignmentOptions options;
    options.progress = [&](AssignmentProgress const& progress) { told.push_back(progress); };
    Assignment const plan = solve_written(problem, options);
    ASSERT_GE(told.size(), 3U);
    for (std::size_t x = 1; x < told.size(); ++x) {
        EXPECT_GE(told[x].fraction, told[x - 1].fraction);
        EXPECT_GE(told[x].primal, told[x - 1].primal);
        EXPECT_LE(told[x].dual, told[x - 1].dual);
        EXPECT_GE(told[x].phase, told[x - 1].phase);
    }
    EXPECT_EQ(told.back().fraction, 1.0);
    EXPECT_EQ(told.back().primal, plan.primal);
    EXPECT_EQ(told.back().dual, plan.dual);
}

}  // namespace
}  // namespace telemachy::optimise
