#include "matching/domain/solve_match.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "matching/test/cast.h"
#include "matching/test/exhaustive.h"

namespace telemachy::matching {
namespace {

using cast::Round;

MatchPlan solved(MatchProblem const& problem, SolveOptions const& options = {}) {
    auto plan = solve_match(problem, options);
    EXPECT_TRUE(plan.has_value()) << (plan ? "" : plan.error().detail);
    return plan ? *plan : MatchPlan{};
}

void expect_optimal(MatchProblem const& problem) {
    auto const plan = solved(problem);
    EXPECT_TRUE(plan.proven);
    EXPECT_EQ(check(problem, plan), std::vector<std::string>{});
    EXPECT_EQ(whole_value(problem, plan), Exhaustive(problem).best());
}

TEST(SolveMatch, finds_what_trying_every_plan_finds) {
    int matched = 0;
    for (std::uint32_t seed = 1; seed <= 150; ++seed) {
        auto round = cast::random_crowd(
            seed, {.mentees = 5, .mentors = 5, .pairs_max = 2, .demand_max = 1 + int(seed % 2)});
        auto policy = cast::full_policy();
        policy.rules.shared_language = seed % 3 == 0;
        policy.rules.min_overlap_minutes = seed % 4 == 0 ? 120 : 0;
        auto const problem = round.problem(policy);
        if (!problem) continue;  // This crowd has no possible pair.
        SCOPED_TRACE(seed);
        expect_optimal(*problem);
        ++matched;
    }
    EXPECT_GT(matched, 100);
}

TEST(SolveMatch, finds_the_best_plan_among_many_equal_ones_too) {
    for (std::uint32_t seed = 1; seed <= 60; ++seed) {
        auto round = cast::random_crowd(
            seed, {.mentees = 6, .mentors = 5, .pairs_max = 2, .restless = false});
        auto const problem =
            round.problem(cast::open_policy({{Criterion::expertise, 1, Mode::plain}}));
        ASSERT_TRUE(problem);
        SCOPED_TRACE(seed);
        expect_optimal(*problem);
    }
}

TEST(SolveMatch, keeps_locks_and_what_was_set_aside_and_is_the_best_plan_that_does) {
    int kept = 0;
    for (std::uint32_t seed = 1; seed <= 80; ++seed) {
        auto round = cast::random_crowd(
            seed, {.mentees = 4, .mentors = 5, .pairs_max = 2, .demand_max = 2, .restless = false});
        for (auto& mentor : round.inputs().mentors) {
            mentor.pairs_max = 2;
            mentor.hours_month.reset();
        }
        auto const policy = cast::open_policy(
            {{Criterion::expertise, 10, Mode::plain}, {Criterion::style, 4, Mode::similar}});
        auto const name = [&](Side side, std::size_t i) { return round.inputs().of(side)[i].id; };
        std::vector<Decision> const decisions{
            {name(Side::mentee, 0), name(Side::mentor, seed % 5), Decision::Kind::lock, "Asked."},
            {name(Side::mentee, 1), name(Side::mentor, (seed + 1) % 5), Decision::Kind::lock,
             "Yes."},
            {name(Side::mentee, 2), name(Side::mentor, (seed + 2) % 5), Decision::Kind::forbid,
             "No."}};
        auto const problem = round.problem(policy, decisions);
        if (!problem) continue;  // A lock on one and the same person.
        SCOPED_TRACE(seed);
        expect_optimal(*problem);
        ++kept;
    }
    EXPECT_GT(kept, 60);
}

TEST(SolveMatch, would_rather_match_everyone_than_please_a_few) {
    Round round;
    auto const sailing = round.word("sailing");
    round.mentee("Ana").wants = {{sailing, 5}};
    round.mentee("Ben").wants = {{sailing, 5}};
    round.mentor("Clara").offers = {{sailing, 5}};
    auto& dan = round.mentor("Dan");
    dan.blocks = {round.word("Ben")};
    auto const problem =
        round.problem(cast::open_policy({{Criterion::expertise, 100, Mode::plain}}));
    ASSERT_TRUE(problem);
    auto const plan = solved(*problem);
    // Ben can only be with Clara, so Ana is matched with Dan, who covers nothing, rather than
    // nobody.
    std::vector<PlannedPair> const expected{{0, 1, 0}, {1, 0, 100'000}};
    EXPECT_EQ(plan.pairs, expected);
}

TEST(SolveMatch, gives_the_same_bytes_again_and_with_more_threads) {
    auto round = cast::random_crowd(11, {.mentees = 120, .mentors = 90});
    auto const problem = round.problem(cast::full_policy());
    ASSERT_TRUE(problem);
    auto const plan = solved(*problem);
    for (unsigned threads : {1U, 2U, 3U}) {
        auto const again = solved(*problem, {.threads = threads});
        EXPECT_EQ(again.pairs, plan.pairs);
        EXPECT_EQ(again.prices, plan.prices);
    }
}

TEST(SolveMatch, stays_near_an_earlier_plan_where_that_costs_nothing) {
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        auto round = cast::random_crowd(seed, {.mentees = 40, .mentors = 30, .restless = false});
        auto const problem =
            round.problem(cast::open_policy({{Criterion::expertise, 3, Mode::plain}}));
        ASSERT_TRUE(problem);
        auto const plan = solved(*problem);
        // Any other optimum will do as the plan to stay near: one reached from odd prices.
        std::vector<Amount> odd(problem->mentors().size());
        for (std::size_t j = 0; j < odd.size(); ++j) odd[j] = 997 * (j % 5);
        auto const other = solved(*problem, {.starting_prices = odd});
        auto const near = solved(*problem, {.stay_near = other.pairs});
        EXPECT_EQ(near.score, plan.score);
        EXPECT_EQ(near.pairs, other.pairs);
        EXPECT_EQ(check(*problem, near), std::vector<std::string>{});
    }
}

TEST(SolveMatch, answers_with_a_sound_plan_and_its_gap_when_cancelled) {
    auto round = cast::random_crowd(3, {.mentees = 300, .mentors = 300});
    auto const problem = round.problem(cast::full_policy());
    ASSERT_TRUE(problem);
    std::stop_source stop;
    stop.request_stop();
    auto const plan = solved(*problem, {.cancellation = stop.get_token()});
    EXPECT_TRUE(plan.cancelled);
    EXPECT_FALSE(plan.proven);
    EXPECT_EQ(check(*problem, plan), std::vector<std::string>{});
}

}  // namespace
}  // namespace telemachy::matching
