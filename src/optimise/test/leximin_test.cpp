#include "optimise/welfare/leximin.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <stdexcept>
#include <vector>

#include <gtest/gtest.h>

#include "every_plan.h"
#include "random_problem.h"

namespace telemachy::optimise {
namespace {

using namespace test;

/// A plan's levels in rising order; more pairs come first, then higher levels.
struct Standing {
    std::size_t pairs = 0;
    std::vector<Score> levels;
    friend auto operator<=>(Standing const&, Standing const&) = default;
};

Standing standing_of(std::vector<AssignedPair> const& plan, LeximinSettings const& settings,
                     std::size_t levels_most) {
    Standing standing{plan.size(), {}};
    for (auto const& pair : plan)
        standing.levels.push_back((pair.score - settings.least) / settings.level);
    std::ranges::sort(standing.levels);
    // Beyond so many different levels only the sum counts.
    std::size_t different = 0;
    for (std::size_t x = 0; x < standing.levels.size(); ++x) {
        bool const is_new = x == 0 || standing.levels[x] != standing.levels[x - 1];
        if (is_new && ++different > levels_most) {
            std::fill(standing.levels.begin() + static_cast<std::ptrdiff_t>(x),
                      standing.levels.end(), std::numeric_limits<Score>::max());
            break;
        }
    }
    return standing;
}

TEST(Leximin, raises_the_worst_off_and_says_what_it_costs) {
    WrittenProblem const problem{2, 2, {9, 4, 4, 1}, {}, {1, 1}, {}};
    Stated const stated(problem);
    auto const plan = leximin(stated.assignment, {.least = 0, .most = 9});
    EXPECT_EQ(plan.total, 8);
    EXPECT_EQ(plan.cost, 2);
    EXPECT_EQ(plan.levels, (std::vector<RaisedLevel>{{4, 2}}));
    EXPECT_TRUE(plan.complete);
    EXPECT_TRUE(plan.proven);
}

TEST(Leximin, goes_on_with_the_next_worst_where_a_floor_alone_would_stop) {
    // Ana must be content with 1. A floor of 1 then leaves the sum to decide: Ben 9, Cem 2. The
    // next worst is raised to 5 instead.
    WrittenProblem const problem{
        3, 3, {1, forbidden_pair, forbidden_pair, 0, 9, 5, 0, 5, 2}, {}, {1, 1, 1}, {}};
    Stated const stated(problem);
    EXPECT_EQ(leximin(stated.assignment, {.least = 0, .most = 9, .levels_most = 1}).total, 12);
    auto const plan = leximin(stated.assignment, {.least = 0, .most = 9});
    EXPECT_EQ(plan.total, 11);
    EXPECT_EQ(plan.levels, (std::vector<RaisedLevel>{{1, 1}, {5, 2}}));
}

TEST(Leximin, makes_no_pair_below_the_least_score) {
    WrittenProblem const problem{2, 2, {9, 4, 2, 1}, {}, {1, 1}, {}};
    Stated const stated(problem);
    auto const plan = leximin(stated.assignment, {.least = 3, .most = 9, .level = 5});
    EXPECT_EQ(plan.pairs, (std::vector<AssignedPair>{{0, 0, 9}}));
    EXPECT_TRUE(plan.proven);
}

TEST(Leximin, is_the_best_standing_among_all_plans_and_of_those_the_greatest_sum) {
    std::size_t costly = 0, cut_short = 0;
    for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
        SCOPED_TRACE(seed);
        Dice dice(seed);
        WrittenProblem const problem = random_problem({.agents_max = 5,
                                                       .tasks_max = 4,
                                                       .score_least = -9,
                                                       .score_most = seed % 2 == 0 ? -5 : 30,
                                                       .capacity_most = seed % 3 == 0 ? 2 : 1,
                                                       .forbidden_once_in = 4},
                                                      dice);
        LeximinSettings const settings{.least = -9,
                                       .most = 30,
                                       .level = seed % 5 == 0 ? 7 : 1,
                                       .levels_most = seed % 4 == 0 ? 1U : 64U};
        std::pair<Standing, Amount> best{{0, {}}, 0};
        std::pair<std::size_t, Amount> greatest{0, 0};
        each_plan(problem, [&](auto const& plan) {
            best =
                std::max(best, {standing_of(plan, settings, settings.levels_most), total_of(plan)});
            greatest = std::max(greatest, {plan.size(), total_of(plan)});
        });
        Stated const stated(problem);
        auto const plan = leximin(stated.assignment, settings);
        ASSERT_TRUE(plan.proven);
        (void)worth_of(problem, plan.pairs);  // which looks at the rules
        ASSERT_EQ(standing_of(plan.pairs, settings, settings.levels_most), best.first);
        ASSERT_EQ(plan.total, best.second);
        ASSERT_EQ(plan.cost, greatest.second - best.second);
        costly += plan.cost > 0 ? 1 : 0;
        cut_short += plan.complete ? 0 : 1;
    }
    EXPECT_GT(costly, 50U);
    EXPECT_GT(cut_short, 20U);
}

TEST(Leximin, is_for_agents_who_want_one_task_and_scores_that_are_enclosed) {
    WrittenProblem const problem{1, 2, {1, 1}, {2}, {1, 1}, {}};
    Stated const stated(problem);
    EXPECT_THROW((void)leximin(stated.assignment, {.least = 0, .most = 1}), std::invalid_argument);
    WrittenProblem const one{1, 1, {1}, {}, {1}, {}};
    Stated const single(one);
    EXPECT_THROW((void)leximin(single.assignment, {.least = 2, .most = 1}), std::invalid_argument);
}

}  // namespace
}  // namespace telemachy::optimise
