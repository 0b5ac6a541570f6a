#include "matching/domain/exchange.h"

#include <gtest/gtest.h>

#include "matching/domain/solve_match.h"
#include "matching/test/cast.h"
#include "matching/test/exhaustive.h"

namespace telemachy::matching {
namespace {

/// What the optimum loses when the pair is locked, by solving again.
std::optional<Amount> cost_by_solving_again(MatchProblem const& problem, MatchPlan const& plan,
                                            Mentee mentee, Mentor mentor) {
    if (!broken_rules(problem.policy().rules, problem.mentees()[mentee], problem.mentors()[mentor])
             .empty())
        return std::nullopt;
    auto decisions = problem.stated_decisions();
    decisions.push_back({problem.mentees()[mentee].id, problem.mentors()[mentor].id,
                         Decision::Kind::lock, "To see what it costs."});
    auto const forced = MatchProblem::make(problem.shared_inputs(), problem.policy(), decisions);
    if (!forced) return std::nullopt;  // Somebody has no place for it.
    auto const again = solve_match(*forced);
    return whole_value(problem, plan) - whole_value(*forced, *again);
}

TEST(Exchange, costs_are_what_solving_again_says_for_every_pair) {
    int compared = 0;
    for (std::uint32_t seed = 1; seed <= 40; ++seed) {
        auto round = cast::random_crowd(seed, {.mentees = 9,
                                               .mentors = 7,
                                               .pairs_max = 2,
                                               .demand_max = 1 + static_cast<int>(seed % 2)});
        auto policy = cast::full_policy();
        policy.rules.shared_language = false;
        policy.rules.min_overlap_minutes = 0;
        auto const problem = round.problem(policy);
        if (!problem) continue;
        auto const plan = solve_match(*problem);
        ASSERT_TRUE(plan && plan->proven);
        Exchange exchange(*problem, *plan);
        EXPECT_TRUE(exchange.exact());
        for (Mentee i = 0; i < problem->mentees().size(); ++i)
            for (Mentor j = 0; j < problem->mentors().size(); ++j) {
                auto const expected = cost_by_solving_again(*problem, *plan, i, j);
                auto const found = exchange.cost_of(i, j);
                ASSERT_EQ(found, expected) << "seed " << seed << ", pair " << i << ", " << j;
                if (found && *found > 0) ++compared;
            }
    }
    EXPECT_GT(compared, 500);
}

TEST(Exchange, finds_the_alternative_that_costs_the_programme_least) {
    for (std::uint32_t seed = 1; seed <= 30; ++seed) {
        auto round = cast::random_crowd(seed, {.mentees = 12, .mentors = 9, .pairs_max = 2});
        auto const problem = round.problem(
            cast::open_policy({{Criterion::expertise, 9, Mode::plain}, {Criterion::hours, 5}}));
        if (!problem) continue;
        auto const plan = solve_match(*problem);
        ASSERT_TRUE(plan && plan->proven);
        Exchange exchange(*problem, *plan);
        auto const pairs = pairs_by_mentee(*problem, *plan);
        for (Mentee i = 0; i < problem->mentees().size(); ++i) {
            std::optional<Amount> least;
            for (Mentor j = 0; j < problem->mentors().size(); ++j) {
                if (!pairs[i].empty() && plan->pairs[pairs[i][0]].mentor == j) continue;
                auto const cost = exchange.cost_of(i, j);
                if (cost && (!least || *cost < *least)) least = cost;
            }
            auto const best = exchange.best_alternative(i);
            ASSERT_EQ(best.has_value(), least.has_value());
            if (best) {
                EXPECT_EQ(best->cost, *least);
                EXPECT_EQ(exchange.cost_of(i, best->mentor), *least);
            }
        }
    }
}

TEST(Exchange, holds_with_locks_which_do_not_move) {
    auto round = cast::random_crowd(5, {.mentees = 8, .mentors = 8, .restless = false});
    for (auto& mentor : round.inputs().mentors) {
        mentor.pairs_max = 1;
        mentor.hours_month.reset();
    }
    auto const policy = cast::open_policy({{Criterion::expertise, 9, Mode::plain}});
    auto const problem = round.problem(
        policy, {{"mentee 0", "mentor 3", Decision::Kind::lock, "They know each other."}});
    ASSERT_TRUE(problem);
    auto const plan = solve_match(*problem);
    Exchange exchange(*problem, *plan);
    for (Mentee i = 1; i < 8; ++i) {
        EXPECT_EQ(exchange.cost_of(i, 3), std::nullopt) << "the place of mentor 3 is locked";
        for (Mentor j = 0; j < 8; ++j)
            EXPECT_EQ(exchange.cost_of(i, j), cost_by_solving_again(*problem, *plan, i, j));
    }
}

}  // namespace
}  // namespace telemachy::matching
