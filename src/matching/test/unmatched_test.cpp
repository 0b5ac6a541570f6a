#include "matching/domain/unmatched.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "matching/domain/solve_match.h"
#include "matching/test/cast.h"

namespace telemachy::matching {
namespace {

using cast::Round;

std::vector<Unmatched> unmatched_of(MatchProblem const& problem, UnmatchedOptions options = {}) {
    auto const plan = solve_match(problem);
    EXPECT_TRUE(plan && plan->proven);
    Exchange exchange(problem, *plan);
    return explain_unmatched(problem, *plan, exchange, options);
}

bool is_matched(MatchPlan const& plan, Unmatched const& said) {
    return std::ranges::any_of(plan.pairs, [&](PlannedPair const& pair) {
        return said.side == Side::mentee ? pair.mentee == said.person : pair.mentor == said.person;
    });
}

TEST(Unmatched, advice_matches_the_person_whenever_it_is_followed) {
    std::array<int, rule_count> seen{};
    int followed = 0;
    int without_lock = 0;
    for (std::uint32_t seed = 1; seed <= 120; ++seed) {
        auto round = cast::random_crowd(seed, {.mentees = 9, .mentors = 7, .pairs_max = 2});
        auto const problem = round.problem(cast::full_policy());
        if (!problem) continue;
        for (auto const& said : unmatched_of(*problem, {.solves_max = seed % 2 == 0 ? 0U : 50U})) {
            ++seen[static_cast<std::size_t>(said.rule)];
            EXPECT_FALSE(in_english(said.sentence).empty());
            if (!said.relaxation) continue;
            EXPECT_FALSE(in_english(said.relaxation->sentence).empty());
            auto const after = apply(*problem, *said.relaxation);
            ASSERT_TRUE(after) << "seed " << seed << ": " << in_english(said.relaxation->sentence)
                               << " " << after.error().fields[0].detail;
            auto const plan = solve_match(*after);
            ASSERT_TRUE(plan);
            EXPECT_TRUE(is_matched(*plan, said))
                << "seed " << seed << ": " << in_english(said.relaxation->sentence);
            EXPECT_EQ(check(*after, *plan), std::vector<std::string>{});
            ++followed;
            if (!said.relaxation->lock) ++without_lock;
        }
    }
    EXPECT_GT(followed, 300);
    EXPECT_GT(without_lock, 10);
    for (Rule rule : {Rule::places, Rule::language, Rule::overlap, Rule::level_gap, Rule::hours,
                      Rule::capacity})
        EXPECT_GT(seen[static_cast<std::size_t>(rule)], 0) << name_of(rule);
}

TEST(Unmatched, costs_of_displacing_somebody_are_what_solving_again_says) {
    int compared = 0;
    for (std::uint32_t seed = 1; seed <= 40; ++seed) {
        auto round = cast::random_crowd(seed, {.mentees = 5, .mentors = 9, .restless = false});
        auto const problem = round.problem(
            cast::open_policy({{Criterion::expertise, 7, Mode::plain}, {Criterion::hours, 3}}));
        if (!problem) continue;
        auto const plan = solve_match(*problem);
        for (auto const& said : unmatched_of(*problem)) {
            if (said.side != Side::mentor || !said.relaxation || !said.relaxation->cost) continue;
            auto const after = apply(*problem, *said.relaxation);
            auto const again = solve_match(*after);
            EXPECT_EQ(plan->score - again->score, *said.relaxation->cost);
            ++compared;
        }
    }
    EXPECT_GT(compared, 50);
}

/// One mentee nobody can be paired with, and what is said about it.
struct AdviceRow {
    char const* name;
    void (*given)(Round&, Participant& ana, Participant& ben, Participant& clara);
    Rule rule;
    char const* sentence;
    char const* advice;
};

AdviceRow const advice_rows[] = {
    {"short_overlap_takes_the_mentor_nearest_to_enough",
     [](Round&, Participant& ana, Participant& ben, Participant& clara) {
         ana.hours = cast::daily(9, 17);
         ben.hours = cast::daily(16, 24);
         clara.hours = WorkingHours{{15 * 60 + 15, 23 * 60}, {15 * 60 + 15, 23 * 60}};
     },
     Rule::overlap, "No mentor is possible for Ana: their working hours overlap too little.",
     "With 105 minutes of shared working time a day instead of 120, Ana could be paired with "
     "Clara."},
    {"no_shared_language",
     [](Round& r, Participant& ana, Participant& ben, Participant& clara) {
         ana.languages = {r.word("Irish")};
         ben.languages = clara.languages = {r.word("Thai")};
     },
     Rule::language, "No mentor is possible for Ana: they share no language.",
     "With pairs without a shared language allowed, Ana could be paired with Ben."},
    {"one_level_is_asked_before_a_whole_rule",
     [](Round& r, Participant& ana, Participant& ben, Participant& clara) {
         ana.level = 5, clara.level = 5;
         ana.team = ben.team = r.word("Pricing");
     },
     Rule::level_gap,
     "No mentor is possible for Ana. Nearest is Clara, but the steps between their levels do not "
     "fit.",
     "With a level gap up to 0 instead of -1, Ana could be paired with Clara."},
    {"everybody_works_in_the_same_function",
     [](Round& r, Participant& ana, Participant& ben, Participant& clara) {
         ana.function = ben.function = clara.function = r.word("Pricing");
     },
     Rule::silo, "No mentor is possible for Ana: they work in the same function.",
     "With people of one function allowed, Ana could be paired with Ben."},
    {"two_levels_up_but_never_the_direct_manager",
     [](Round& r, Participant&, Participant& ben, Participant& clara) {
         ben.managers = {r.word("Ana")};
         clara.managers = {r.word("Zoe"), r.word("Ana")};
     },
     Rule::reporting_line, "No mentor is possible for Ana: one is in the other's reporting line.",
     "With 1 level of the reporting line kept apart instead of 2, Ana could be paired with Clara."},
    {"a_block_is_not_told_and_not_relaxed",
     [](Round& r, Participant& ana, Participant& ben, Participant&) {
         ben.blocks = {r.word("Ana")};
         ana.conflicts = {r.word("Clara")};
     },
     Rule::unavailable,
     "No mentor is possible for Ana: a private reason, such as a conflict of interest.", ""},
    {"no_hours_left",
     [](Round&, Participant& ana, Participant&, Participant&) {
         ana.hours_month = 3, ana.hours_taken = 2;
     },
     Rule::hours, "Ana has no hours left this month: a pair takes 2 hours.",
     "With 4 hours a month Ana could be paired with Ben."},
    {"all_places_taken",
     [](Round& r, Participant& ana, Participant&, Participant& clara) {
         ana.blocks = {r.word("Clara")};
         clara.blocks = {r.word("Zoe")};
     },
     Rule::places, "Everybody Ana could be paired with has no place left.",
     "Ask Ben to take one more person, and hold the place for Ana."},
};

class Advice : public testing::TestWithParam<AdviceRow> {};

TEST_P(Advice, names_the_binding_rule_and_the_smallest_way_out) {
    Round round;
    auto const knots = round.word("knots");
    round.inputs().mentees.reserve(2);
    round.inputs().mentors.reserve(2);
    auto& ana = round.mentee("Ana");
    auto& zoe = round.mentee("Zoe");
    auto& ben = round.mentor("Ben");
    auto& clara = round.mentor("Clara");
    // Zoe always has Ben, so that the round is never empty and Ben's one place is gone.
    zoe.wants = {{knots, 5}};
    ben.offers = {{knots, 5}};
    zoe.blocks = {round.word("Clara")};
    GetParam().given(round, ana, ben, clara);
    auto policy = cast::open_policy({{Criterion::expertise, 10, Mode::plain}});
    policy.rules = {.reporting_levels = 2,
                    .same_team = true,
                    .shared_language = true,
                    .min_overlap_minutes = 120,
                    .no_repeats = true,
                    .level_gap_min = -3,
                    .level_gap_max = -1,
                    .siloed = Siloed::required};
    // Ben may take two unless the row is about places.
    if (GetParam().rule != Rule::places) ben.pairs_max = 2;
    auto const problem = round.problem(policy);
    ASSERT_TRUE(problem);
    auto const all = unmatched_of(*problem);
    ASSERT_FALSE(all.empty());
    auto const& said = all.front();
    EXPECT_EQ(said.person, 0U);
    EXPECT_EQ(said.rule, GetParam().rule);
    EXPECT_EQ(in_english(said.sentence), GetParam().sentence);
    EXPECT_EQ(said.relaxation ? in_english(said.relaxation->sentence) : "", GetParam().advice);
}
INSTANTIATE_TEST_SUITE_P(Table, Advice, testing::ValuesIn(advice_rows),
                         [](auto const& row) { return std::string(row.param.name); });

}  // namespace
}  // namespace telemachy::matching
