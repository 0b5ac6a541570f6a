#include "matching/domain/fit_scores.h"

#include <array>

#include <gtest/gtest.h>

#include "matching/domain/criteria.h"
#include "matching/domain/rules.h"
#include "matching/domain/table_fit.h"
#include "matching/test/cast.h"

namespace telemachy::matching {
namespace {

/// Compares a whole table of fast scores with the functions that define them.
void expect_same_scores(MatchInputs const& inputs, Policy const& policy,
                        optimise::ScoreSource const& fast) {
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

void expect_same_scores(MatchInputs const& inputs, Policy const& policy) {
    expect_same_scores(inputs, policy, FitScores(policy, inputs.mentees, inputs.mentors));
    auto const tables = TableFit::make(policy, inputs.mentees, inputs.mentors);
    ASSERT_NE(tables, nullptr);
    expect_same_scores(inputs, policy, *tables);
}

TEST(FitScores, are_what_the_criteria_and_rules_say_for_every_pair_of_many_crowds) {
    for (std::uint32_t seed = 1; seed <= 60; ++seed) {
        auto round = cast::random_crowd(seed, {.mentees = 25, .mentors = 30});
        for (Siloed siloed : {Siloed::optional, Siloed::suffices, Siloed::required}) {
            auto policy = cast::full_policy();
            policy.rules.siloed = siloed;
            if (siloed == Siloed::suffices) policy.rules.level_gap_max = -1;
            expect_same_scores(round.inputs(), policy);
        }
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
    // So many teams that each is small.
    auto& inputs = round.inputs();
    for (auto* side : {&inputs.mentees, &inputs.mentors})
        for (std::size_t i = 0; i < side->size(); ++i)
            (*side)[i].team = round.word("small team " + std::to_string(i / 2));
    expect_same_scores(inputs, cast::full_policy());
}

TEST(FitScores, forbid_what_a_coordinator_sets_aside_and_nothing_else) {
    cast::Round round;
    round.mentee("Ana");
    round.mentor("Clara");
    round.mentor("Dan");
    auto const policy = cast::open_policy({{Criterion::novelty, 10, Mode::plain}});
    auto const expect_forbidden = [](auto& scores) {
        scores.forbid(0, 1);
        EXPECT_EQ(scores.score(0, 0), 10'000);
        EXPECT_EQ(scores.score(0, 1), optimise::forbidden_pair);
        std::array<optimise::Score, 2> row{};
        scores.fill(0, 0, row);
        EXPECT_EQ(row, (std::array<optimise::Score, 2>{10'000, optimise::forbidden_pair}));
    };
    FitScores scores(policy, round.inputs().mentees, round.inputs().mentors);
    expect_forbidden(scores);
    expect_forbidden(*TableFit::make(policy, round.inputs().mentees, round.inputs().mentors));
}

/// More languages than one table has codes for, and more skills than one code can hold.
TEST(FitScores, are_right_when_classes_need_several_tables) {
    auto round = cast::random_crowd(9, {.mentees = 150, .mentors = 160});
    auto& inputs = round.inputs();
    for (auto* side : {&inputs.mentees, &inputs.mentors})
        for (std::size_t i = 0; i < side->size(); ++i) {
            auto const language = round.word("language " + std::to_string(i % 149));
            (*side)[i].languages = {round.word("English"), language};
            (*side)[i].unit = round.word("unit " + std::to_string(i % 131));
            (*side)[i].team = round.word("large team " + std::to_string(i % 140));
            auto& skills = side == &inputs.mentees ? (*side)[i].wants : (*side)[i].offers;
            for (int k = 0; k < 3; ++k)
                skills.push_back({round.word("skill " + std::to_string((7 * i + k) % 40)),
                                  1 + static_cast<int>((i + k) % 5)});
        }
    expect_same_scores(inputs, cast::full_policy());
}

/// A vocabulary no set of tables can tell apart is left to the slower way.
TEST(FitScores, need_no_tables_where_people_differ_in_too_many_ways) {
    cast::Round round;
    auto& ana = round.mentee("Ana");
    round.mentor("Clara");
    for (int k = 0; k < 600; ++k) ana.wants.push_back({round.word(std::to_string(k)), 3});
    auto const policy = cast::open_policy({{Criterion::expertise, 10, Mode::plain}});
    EXPECT_EQ(TableFit::make(policy, round.inputs().mentees, round.inputs().mentors), nullptr);
    EXPECT_TRUE(round.problem(policy));
}

}  // namespace
}  // namespace telemachy::matching
