#include "matching/domain/match_mode.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "matching/domain/solve_match.h"
#include "matching/domain/criteria.h"
#include "matching/test/cast.h"
#include "matching/test/exhaustive.h"

namespace telemachy::matching {
namespace {

using cast::Round;

ModeFigures in_mode(MatchProblem const& problem, MatchMode mode) {
    auto const optimal = solve_match(problem);
    auto const plan = plan_in_mode(problem, mode, *optimal);
    return figures_of(problem, *plan, mode, *optimal);
}

/// Whatever people are like: no mode has a greater sum than the optimal plan, none a better worst
/// pair than the floor, and nobody goes around a stable plan.
TEST(MatchMode, is_the_best_of_its_kind_for_many_crowds) {
    int unstable = 0;
    int floored = 0;
    int evened = 0;
    for (std::uint32_t seed = 1; seed <= 60; ++seed) {
        auto round = cast::random_crowd(seed, {.mentees = 14, .mentors = 9, .pairs_max = 3});
        auto const problem = round.problem(cast::full_policy());
        if (!problem) continue;
        auto const optimal = in_mode(*problem, MatchMode::optimal);
        auto const floor = in_mode(*problem, MatchMode::floor);
        auto const even = in_mode(*problem, MatchMode::even_load);
        EXPECT_TRUE(floor.proven && even.proven) << "seed " << seed;
        // Every place counts as much as a perfect fit, so the optimal plan fills the most, too.
        EXPECT_LE(floor.score, optimal.score);
        EXPECT_EQ(floor.pairs, optimal.pairs);
        EXPECT_GE(floor.lowest_fit, optimal.lowest_fit);
        EXPECT_LE(even.score, optimal.score);
        EXPECT_LE(even.gini, optimal.gini + 1e-9);
        for (MatchMode mode : {MatchMode::mentees_choose, MatchMode::mentors_choose}) {
            auto const stable = in_mode(*problem, mode);
            EXPECT_EQ(stable.blocking_pairs, 0U) << "seed " << seed;
            EXPECT_LE(stable.score - 1'000'000 * (optimal.pairs - stable.pairs), optimal.score);
        }
        unstable += optimal.blocking_pairs > 0;
        floored += floor.lowest_fit > optimal.lowest_fit;
        evened += even.gini < optimal.gini;
        EXPECT_EQ(optimal.differing_pairs, 0);
    }
    EXPECT_GT(unstable, 20);
    EXPECT_GT(floored, 3);
    EXPECT_GT(evened, 3);
}

/// How everybody fares, the worst off first, in levels of two hundredths of a perfect fit above a
/// floor.
std::vector<int> levels_above(int floor, int perfect, std::vector<PlannedPair> const& pairs) {
    std::vector<int> levels;
    for (auto const& pair : pairs) levels.push_back((pair.score - floor) / (perfect / 50));
    std::ranges::sort(levels);
    return levels;
}

/// Against every plan there is: the worst pair is as good as in any plan with as many pairs, and of
/// those plans nobody's worst, next worst, ... is better.
TEST(MatchMode, raises_the_worst_off_one_after_the_other) {
    int beyond_the_floor = 0;
    for (std::uint32_t seed = 1; seed <= 150; ++seed) {
        SCOPED_TRACE(seed);
        auto round = cast::random_crowd(
            seed, {.mentees = 5, .mentors = 6, .pairs_max = 2, .restless = seed % 3 == 0});
        auto const problem = round.problem(
            seed % 2 == 0 ? cast::full_policy()
                          : cast::open_policy({{Criterion::expertise, 5, Mode::plain},
                                               {Criterion::style, 3, Mode::similar}}));
        if (!problem) continue;
        int const perfect = score_max(problem->policy());
        auto const worst = [](auto const& pairs) {
            return pairs.empty() ? 0 : std::ranges::min(pairs, {}, &PlannedPair::score).score;
        };
        std::vector<std::vector<PlannedPair>> plans;
        (void)Exhaustive(*problem, [&](auto const& pairs) {
            plans.push_back(pairs);
            return true;
        }).best();
        auto const most = std::ranges::max(plans, {}, &std::vector<PlannedPair>::size).size();
        std::erase_if(plans, [&](auto const& pairs) { return pairs.size() < most; });
        int const floor = worst(std::ranges::max(plans, {}, worst));
        std::vector<int> best;
        for (auto const& pairs : plans)
            if (worst(pairs) == floor) best = std::max(best, levels_above(floor, perfect, pairs));

        auto const optimal = solve_match(*problem);
        auto const raised = plan_in_mode(*problem, MatchMode::floor, *optimal);
        EXPECT_TRUE(raised->proven);
        EXPECT_EQ(worst(raised->pairs), floor);
        EXPECT_EQ(levels_above(floor, perfect, raised->pairs), best);
        beyond_the_floor += worst(optimal->pairs) == floor &&
                            levels_above(floor, perfect, optimal->pairs) < best;
    }
    EXPECT_GT(beyond_the_floor, 1);
}

/// Ana and Ben want each other's first choice: who chooses gets their way.
TEST(MatchMode, gives_the_side_that_chooses_whom_it_named_first) {
    Round round;
    auto& ana = round.mentee("Ana");
    auto& ben = round.mentee("Ben");
    (void)ana, (void)ben;
    round.mentor("Clara");
    round.mentor("Dan");
    auto& inputs = round.inputs();
    auto const named = [&](char const* first, char const* second) {
        return std::vector{round.word(first), round.word(second)};
    };
    inputs.mentees[0].preferences = named("Clara", "Dan");
    inputs.mentees[1].preferences = named("Dan", "Clara");
    inputs.mentors[0].preferences = named("Ben", "Ana");
    inputs.mentors[1].preferences = named("Ana", "Ben");
    auto const problem = round.problem(cast::open_policy({{Criterion::novelty, 10, Mode::plain}}));
    auto const optimal = solve_match(*problem);
    auto const partner = [&](MatchMode mode) {
        return plan_in_mode(*problem, mode, *optimal)->pairs.front().mentor;
    };
    EXPECT_EQ(partner(MatchMode::mentees_choose), 0U);  // Ana with Clara
    EXPECT_EQ(partner(MatchMode::mentors_choose), 1U);  // Ana with Dan
}

TEST(MatchMode, keeps_locks_and_has_no_even_load_where_mentees_want_several_mentors) {
    auto round = cast::random_crowd(4, {.mentees = 6, .mentors = 6, .restless = false});
    auto const free = round.problem(cast::open_policy({{Criterion::style, 10, Mode::similar}}));
    auto const plan = solve_match(*free);
    Mentor const other = plan->pairs.front().mentor == 0 ? 1 : 0;
    auto const& mentee = round.inputs().mentees[plan->pairs.front().mentee].id;
    auto const& mentor = round.inputs().mentors[other].id;
    auto const locked =
        round.problem(free->policy(), {{mentee, mentor, Decision::Kind::lock, "Asked."}});
    if (!locked) GTEST_SKIP() << "this mentor has no place";
    auto const optimal = solve_match(*locked);
    for (MatchMode const mode : match_modes) {
        auto const in_this = plan_in_mode(*locked, mode, *optimal);
        EXPECT_EQ(std::ranges::count(in_this->pairs, true, &PlannedPair::locked), 1)
            << name_of(mode);
    }
    round.inputs().mentees[0].pairs_max = 2;
    auto const several = round.problem(free->policy());
    EXPECT_FALSE(plan_in_mode(*several, MatchMode::even_load, *solve_match(*several)));
}

}  // namespace
}  // namespace telemachy::matching
