#include <algorithm>
#include <stdexcept>
#include <vector>

#include <gtest/gtest.h>

#include "every_plan.h"
#include "optimise/statistics/inequality.h"
#include "optimise/welfare/floor.h"
#include "optimise/welfare/load.h"
#include "random_problem.h"

namespace telemachy::optimise {
namespace {

using namespace test;

constexpr Score least = -9, most = 9;

TEST(Floor, raises_the_worst_off_before_it_looks_at_the_sum) {
    // Ana is worth 9 with Clara and 4 with Dan, Ben 4 with Clara and 1 with Dan.
    WrittenProblem const problem{2, 2, {9, 4, 4, 1}, {}, {1, 1}, {}};
    Stated const stated(problem);
    EXPECT_EQ(highest_floor(stated.assignment, least, most), 4);
    auto const curve = floor_curve(stated.assignment, std::vector<Score>{least, 4, 5}, least, most);
    ASSERT_EQ(curve.size(), 3U);
    EXPECT_EQ(curve[0].total, 10);
    EXPECT_EQ(curve[1].total, 8);
    EXPECT_EQ(curve[2].pairs, (std::vector<AssignedPair>{{0, 0, 9}})) << "one must go without";
}

TEST(Floor, is_the_highest_and_its_plan_the_best_among_all_plans) {
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        SCOPED_TRACE(seed);
        Dice dice(seed);
        WrittenProblem const problem = random_problem({.agents_max = 3,
                                                       .tasks_max = 4,
                                                       .score_least = least,
                                                       .score_most = most,
                                                       .demand_most = 2,
                                                       .capacity_most = 2,
                                                       .forbidden_once_in = 4},
                                                      dice);
        std::size_t pairs_most = 0;
        each_plan(problem,
                  [&](auto const& plan) { pairs_most = std::max(pairs_most, plan.size()); });
        Score highest = least;
        each_plan(problem, [&](auto const& plan) {
            if (plan.size() == pairs_most && !plan.empty())
                highest = std::max(highest, std::ranges::min(plan, {}, &AssignedPair::score).score);
        });
        Stated const stated(problem);
        auto const floor = highest_floor(stated.assignment, least, most);
        ASSERT_EQ(floor.has_value(), pairs_most > 0);
        if (floor) {
            ASSERT_EQ(*floor, highest);
        }

        std::vector<Score> const floors{least, 0, static_cast<Score>(dice.between(least, most))};
        auto const curve = floor_curve(stated.assignment, floors, least, most);
        for (std::size_t x = 0; x < floors.size(); ++x) {
            std::pair<std::size_t, Amount> best{0, 0};
            each_plan(problem, [&](auto const& plan) {
                if (std::ranges::all_of(plan,
                                        [&](auto const& pair) { return pair.score >= floors[x]; }))
                    best = std::max(best, {plan.size(), total_of(plan)});
            });
            ASSERT_TRUE(curve[x].proven);
            ASSERT_EQ(std::pair(curve[x].pairs.size(), curve[x].total), best) << floors[x];
        }
    }
}

TEST(Load, sends_somebody_elsewhere_once_a_second_place_costs_enough) {
    WrittenProblem const problem{2, 2, {9, 6, 8, 6}, {}, {2, 1}, {}};
    Stated const stated(problem);
    auto const curve = load_curve(stated.assignment, std::vector<Score>{0, 3});
    EXPECT_EQ(curve[0].total, 17);
    EXPECT_EQ(curve[0].gini, 0.5);
    EXPECT_EQ(curve[1].total, 15);
    EXPECT_EQ(curve[1].gini, 0);
    EXPECT_EQ(curve[1].jain, 1);
}

TEST(Load, costs_what_it_costs_in_the_best_of_all_plans) {
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        SCOPED_TRACE(seed);
        Dice dice(seed);
        WrittenProblem const problem = random_problem({.agents_max = 4,
                                                       .tasks_max = 3,
                                                       .score_least = 0,
                                                       .score_most = most,
                                                       .capacity_most = 4,
                                                       .forbidden_once_in = 5},
                                                      dice);
        Stated const stated(problem);
        std::vector<Score> const steps{0, 1, 4, 2};
        auto const curve = load_curve(stated.assignment, steps);
        auto const worth = [&](std::vector<AssignedPair> const& plan, Score step) {
            Amount sum = total_of(plan);
            std::vector<Amount> loads(problem.tasks, 0);
            for (auto const& pair : plan) sum -= step * loads[pair.task]++;
            return sum;
        };
        for (std::size_t x = 0; x < steps.size(); ++x) {
            Amount best = 0;
            each_plan(problem,
                      [&](auto const& plan) { best = std::max(best, worth(plan, steps[x])); });
            ASSERT_TRUE(curve[x].proven);
            ASSERT_EQ(worth(curve[x].pairs, steps[x]), best);
        }
        ASSERT_GE(curve[0].total, curve[1].total);
        ASSERT_GE(curve[1].total, curve[2].total);
    }
}

TEST(Load, is_for_agents_who_want_one_task) {
    WrittenProblem const problem{1, 2, {1, 1}, {2}, {1, 1}, {}};
    Stated const stated(problem);
    EXPECT_THROW((void)load_curve(stated.assignment, std::vector<Score>{1}), std::invalid_argument);
}

}  // namespace
}  // namespace telemachy::optimise
