#include "optimise/welfare/measures.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "every_plan.h"
#include "random_problem.h"

namespace telemachy::optimise {
namespace {

using namespace test;

/// Everybody likes everybody by score.
class ByScore final : public Preferences {
public:
    explicit ByScore(ScoreSource const& scores) : scores_(scores) {}
    void of_agent(std::uint32_t agent, std::uint32_t first_task, std::span<Liking> likes,
                  std::span<Liking> liked) const override {
        static_assert(unacceptable == forbidden_pair);
        scores_.fill(agent, first_task, likes);
        std::ranges::copy(likes, liked.begin());
    }

private:
    ScoreSource const& scores_;
};

ModeOutcome const& outcome_of(std::vector<ModeOutcome> const& outcomes, PlanMode mode) {
    return *std::ranges::find(outcomes, mode, &ModeOutcome::mode);
}

TEST(Measures, show_what_each_way_of_matching_gives_up) {
    WrittenProblem const problem{2, 2, {9, 6, 8, 6}, {}, {2, 1}, {}};
    Stated const stated(problem);
    ByScore const likings(stated.scores);
    auto const outcomes = compare_modes(stated.assignment, {.preferences = likings},
                                        {.least = 6, .most = 9, .load_step = 3});
    ASSERT_EQ(outcomes.size(), 5U);
    auto const& sum = outcome_of(outcomes, PlanMode::greatest_sum).measures;
    EXPECT_EQ(sum.total, 17);
    EXPECT_EQ(sum.lowest, 8);
    EXPECT_EQ(sum.blocking_pairs, 0U);
    EXPECT_EQ(sum.gini, 0.5);
    auto const& even = outcome_of(outcomes, PlanMode::even_load).measures;
    EXPECT_EQ(even.total, 15);
    EXPECT_EQ(even.lowest, 6);
    EXPECT_EQ(even.blocking_pairs, 1U);
    EXPECT_EQ(even.gini, 0);
    EXPECT_FALSE(even.parity) << "nobody is in a group";
}

TEST(Measures, tell_parity_by_the_worst_served_group) {
    WrittenProblem const problem{5, 3, std::vector<Score>(15, 4), {}, {1, 1, 1}, {}};
    Stated const stated(problem);
    ByScore const likings(stated.scores);
    std::vector<std::uint32_t> const groups{0, 0, 2, 2, in_no_group};
    Yardsticks const yardsticks{.preferences = likings, .groups = groups};
    auto const measures = measure_plan(
        stated.assignment, std::vector<AssignedPair>{{0, 0, 4}, {1, 1, 4}, {2, 2, 4}}, yardsticks);
    EXPECT_EQ(measures.parity, 0.5);
    EXPECT_EQ(measures.agents_without, 2U);
    EXPECT_EQ(measures.pairs, 3U);
    EXPECT_FALSE(measure_plan(stated.assignment, {}, yardsticks).parity);
    EXPECT_FALSE(measure_plan(stated.assignment, {}, yardsticks).lowest);
}

/// No mode is beaten by another at what it is for.
TEST(Measures, find_every_mode_best_at_what_it_is_for) {
    for (std::uint64_t seed = 1; seed <= 120; ++seed) {
        SCOPED_TRACE(seed);
        Dice dice(seed);
        WrittenProblem const problem = random_problem({.agents_max = 9,
                                                       .tasks_max = 6,
                                                       .score_least = 0,
                                                       .score_most = 20,
                                                       .demand_most = seed % 4 == 0 ? 2 : 1,
                                                       .capacity_most = 3,
                                                       .forbidden_once_in = 6},
                                                      dice);
        Stated const stated(problem);
        ByScore const likings(stated.scores);
        auto const outcomes = compare_modes(stated.assignment, {.preferences = likings},
                                            {.least = 0, .most = 20, .load_step = 2});
        ASSERT_EQ(outcomes.size(),
                  problem.demands.empty() || std::ranges::max(problem.demands) <= 1 ? 5U : 3U);
        auto const& sum = outcome_of(outcomes, PlanMode::greatest_sum).measures;
        for (auto const& outcome : outcomes) {
            EXPECT_TRUE(outcome.proven);
            EXPECT_LE(outcome.measures.total, sum.total);
            if (outcome.mode == PlanMode::stable_for_agents ||
                outcome.mode == PlanMode::stable_for_tasks) {
                EXPECT_EQ(outcome.measures.blocking_pairs, 0U);
            }
            if (outcome.mode == PlanMode::raised_worst)
                for (auto const& other : outcomes)
                    if (other.measures.pairs == outcome.measures.pairs) {
                        EXPECT_GE(outcome.measures.lowest, other.measures.lowest);
                    }
        }
    }
}

}  // namespace
}  // namespace telemachy::optimise
