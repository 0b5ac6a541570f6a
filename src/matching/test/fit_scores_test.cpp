#include "matching/domain/fit_scores.h"

#include <gtest/gtest.h>

#include "matching/domain/criteria.h"
#include "matching/domain/rules.h"
#include "matching/test/cast.h"

namespace telemachy::matching {
namespace {

/// Compares a whole table of fast scores with the functions that define them.
void expect_same_scores(MatchInputs const& inputs, Policy const& policy) {
    FitScores const fast(policy, inputs.mentees, inputs.mentors);
    std::vector<optimise::Score> row(inputs.mentors.size());
    for (Mentee i = 0; i < inputs.mentees.size(); ++i) {
        fast.fill(i, 0, row);
        for (Mentor j = 0; j < inputs.mentors.size(); ++j) {
            auto const& mentee = inputs.mentees[i];
            auto const& mentor = inputs.mentors[j];
            bool const possible = broken_rules(policy.rules, mentee, mentor).empty();
            int const slow = possible ? score_of(policy, mentee, mentor) : optimise::forbidden_pair;
            ASSERT_EQ(row[j], slow) << mentee.name << " with " << mentor.name;
            ASSERT_EQ(fast.score(i, j), slow);
        }
    }
}

TEST(FitScores, are_what_the_criteria_and_rules_say_for_every_pair_of_many_crowds) {
    for (std::uint32_t seed = 1; seed <= 60; ++seed) {
        auto round = cast::random_crowd(seed, {.mentees = 25, .mentors = 30});
        expect_same_scores(round.inputs(), cast::full_policy());
    }
}

TEST(FitScores, are_right_in_every_mode_of_every_criterion) {
    auto round = cast::random_crowd(7, {.mentees = 40, .mentors = 40});
    for (auto const& words : all_criteria())
        for (Mode mode : words.modes)
            expect_same_scores(round.inputs(), cast::open_policy({{words.criterion, 100, mode}}));
}

TEST(FitScores, are_right_when_a_row_is_longer_than_one_stretch) {
    auto round = cast::random_crowd(8, {.mentees = 3, .mentors = 1500});
    expect_same_scores(round.inputs(), cast::full_policy());
}

TEST(FitScores, forbid_what_a_coordinator_sets_aside_and_nothing_else) {
    cast::Round round;
    round.mentee("Ana");
    round.mentor("Clara");
    round.mentor("Dan");
    auto const policy = cast::open_policy({{Criterion::novelty, 10, Mode::plain}});
    FitScores scores(policy, round.inputs().mentees, round.inputs().mentors);
    scores.forbid(0, 1);
    EXPECT_EQ(scores.score(0, 0), 10'000);
    EXPECT_EQ(scores.score(0, 1), optimise::forbidden_pair);
}

}  // namespace
}  // namespace telemachy::matching
