#include "matching/domain/criteria.h"

#include <numeric>

#include <gtest/gtest.h>

#include "matching/test/cast.h"

namespace telemachy::matching {
namespace {

using cast::Round;

struct CriterionRow {
    char const* name;
    Criterion criterion;
    Mode mode;
    void (*given)(Round&, Participant& ana, Participant& ben);
    int value;
};

CriterionRow const criterion_rows[] = {
    {"nothing_wanted", Criterion::expertise, Mode::plain, [](Round&, Participant&, Participant&) {},
     500},
    {"all_wishes_covered", Criterion::expertise, Mode::plain,
     [](Round& r, Participant& ana, Participant& ben) {
         ana.wants = {{r.word("pricing"), 3}, {r.word("cyber"), 2}};
         ben.offers = {{r.word("cyber"), 2}, {r.word("pricing"), 5}};
     },
     1000},
    {"one_wish_of_two_and_that_at_three_quarters", Criterion::expertise, Mode::plain,
     [](Round& r, Participant& ana, Participant& ben) {
         ana.wants = {{r.word("pricing"), 4}, {r.word("cyber"), 2}};
         ben.offers = {{r.word("pricing"), 3}};
     },
     375},
    {"a_mentor_who_offers_nothing", Criterion::expertise, Mode::plain,
     [](Round& r, Participant& ana, Participant&) {
         ana.wants = {{r.word("pricing"), 4}};
     },
     0},
    {"more_offered_than_wanted_is_not_worth_more", Criterion::expertise, Mode::plain,
     [](Round& r, Participant& ana, Participant& ben) {
         ana.wants = {{r.word("pricing"), 1}};
         for (int i = 0; i < 9; ++i) ben.offers.push_back({r.word("x" + std::to_string(i)), 5});
         ben.offers.push_back({r.word("pricing"), 5});
     },
     1000},
    {"one_industry_of_two", Criterion::industry, Mode::similar,
     [](Round& r, Participant& ana, Participant& ben) {
         ana.industries = {r.word("retail"), r.word("energy")};
         ben.industries = {r.word("energy"), r.word("rail")};
     },
     500},
    {"the_other_way_round", Criterion::industry, Mode::far,
     [](Round& r, Participant& ana, Participant& ben) {
         ana.industries = {r.word("retail")};
         ben.industries = {r.word("retail")};
     },
     0},
    {"alike_in_style", Criterion::style, Mode::similar,
     [](Round&, Participant& ana, Participant& ben) {
         ana.style = {100, 0, -1, 50};
         ben.style = {80, 20, 70, 50};
     },
     867},
    {"half_an_axis_apart_is_a_full_stretch", Criterion::style, Mode::complementary,
     [](Round&, Participant& ana, Participant& ben) {
         ana.style = {100, 0, 50, 50};
         ben.style = {50, 50, 0, 100};
     },
     1000},
    {"no_axis_in_common", Criterion::style, Mode::complementary,
     [](Round&, Participant& ana, Participant& ben) {
         ana.style = {100, -1, -1, -1};
         ben.style = {-1, 10, 10, 10};
     },
     500},
    {"another_function_same_country", Criterion::distance, Mode::far,
     [](Round& r, Participant& ana, Participant& ben) {
         ana.function = r.word("Finance"), ben.function = r.word("Plant");
         ana.country = ben.country = r.word("IE");
     },
     650},
    {"near_is_the_opposite", Criterion::distance, Mode::near,
     [](Round& r, Participant& ana, Participant& ben) {
         ana.function = r.word("Finance"), ben.function = r.word("Plant");
         ana.country = ben.country = r.word("IE");
     },
     350},
    {"two_levels_above", Criterion::level_gap, Mode::above,
     [](Round&, Participant& ana, Participant& ben) { ana.level = 3, ben.level = 5; }, 1000},
    {"five_levels_above", Criterion::level_gap, Mode::above,
     [](Round&, Participant& ana, Participant& ben) { ana.level = 3, ben.level = 8; }, 250},
    {"below_when_above_is_asked_for", Criterion::level_gap, Mode::above,
     [](Round&, Participant& ana, Participant& ben) { ana.level = 5, ben.level = 3; }, 0},
    {"three_levels_below", Criterion::level_gap, Mode::below,
     [](Round&, Participant& ana, Participant& ben) { ana.level = 8, ben.level = 5; }, 750},
    {"above_when_below_is_asked_for", Criterion::level_gap, Mode::below,
     [](Round&, Participant& ana, Participant& ben) { ana.level = 5, ben.level = 8; }, 0},
    {"peers", Criterion::level_gap, Mode::same,
     [](Round&, Participant& ana, Participant& ben) { ana.level = 5, ben.level = 5; }, 1000},
    {"first_language_shared", Criterion::language, Mode::plain,
     [](Round& r, Participant& ana, Participant& ben) {
         ana.languages = {r.word("Irish"), r.word("English")};
         ben.languages = {r.word("English")};
     },
     1000},
    {"another_language_shared", Criterion::language, Mode::plain,
     [](Round& r, Participant& ana, Participant& ben) {
         ana.languages = {r.word("Irish"), r.word("English")};
         ben.languages = {r.word("Thai"), r.word("English")};
     },
     700},
    {"two_shared_hours", Criterion::hours, Mode::plain,
     [](Round&, Participant& ana, Participant& ben) {
         ana.hours = WorkingHours{{540, 1020}, {540, 1020}};
         ben.hours = WorkingHours{{900, 1380}, {900, 1380}};
     },
     500},
    {"asked_for_each_other_first", Criterion::preference, Mode::plain,
     [](Round& r, Participant& ana, Participant& ben) {
         ana.preferences = {r.word("Ben")};
         ben.preferences = {r.word("Ana")};
     },
     1000},
    {"second_choice_of_one_who_listed_others", Criterion::preference, Mode::plain,
     [](Round& r, Participant& ana, Participant& ben) {
         ana.preferences = {r.word("Zoe"), r.word("Ben")};
         ben.preferences = {r.word("Zoe")};
     },
     425},
    {"nobody_said_anything", Criterion::preference, Mode::plain,
     [](Round&, Participant&, Participant&) {}, 500},
    {"a_pair_before", Criterion::novelty, Mode::plain,
     [](Round& r, Participant&, Participant& ben) { ben.past_partners = {r.word("Ana")}; }, 0},
    {"half_the_hours_free", Criterion::load, Mode::plain,
     [](Round&, Participant&, Participant& ben) { ben.hours_month = 8, ben.hours_taken = 4; }, 500},
    {"one_pair_of_four", Criterion::load, Mode::plain,
     [](Round&, Participant&, Participant& ben) { ben.pairs_max = 4, ben.pairs_held = 1; }, 750},
    {"shares_what_was_wished_for", Criterion::shared_identity, Mode::plain,
     [](Round& r, Participant& ana, Participant& ben) {
         ana.identity_wish = r.word("first in family at university");
         ben.identities = {r.word("first in family at university")};
     },
     1000},
    {"nothing_was_wished_for", Criterion::shared_identity, Mode::plain,
     [](Round& r, Participant&, Participant& ben) { ben.identities = {r.word("anything")}; }, 500},
};

class CriterionTable : public testing::TestWithParam<CriterionRow> {};

TEST_P(CriterionTable, gives_the_value) {
    Round round;
    auto& ana = round.mentee("Ana");
    auto& ben = round.mentor("Ben");
    GetParam().given(round, ana, ben);
    EXPECT_EQ(value_of(Capacity{}, GetParam().criterion, GetParam().mode, ana, ben),
              GetParam().value);
}
INSTANTIATE_TEST_SUITE_P(Table, CriterionTable, testing::ValuesIn(criterion_rows),
                         [](auto const& row) { return std::string(row.param.name); });

TEST(Criteria, stay_between_nothing_and_full_and_their_parts_add_up_to_the_score) {
    auto const policy = cast::full_policy();
    for (std::uint32_t seed = 1; seed <= 30; ++seed) {
        auto round = cast::random_crowd(seed, {.mentees = 20, .mentors = 20});
        for (auto const& mentee : round.inputs().mentees)
            for (auto const& mentor : round.inputs().mentors) {
                int sum = 0;
                for (auto const& part : parts_of(policy, mentee, mentor)) {
                    ASSERT_GE(part.points, 0);
                    ASSERT_LE(part.points, part.of);
                    sum += part.points;
                }
                ASSERT_EQ(sum, score_of(policy, mentee, mentor));
                ASSERT_LE(sum, score_max(policy));
            }
    }
}

TEST(Criteria, fit_is_the_share_of_the_best_there_could_be) {
    auto const policy = cast::open_policy({{Criterion::load, 40, Mode::plain}});
    EXPECT_EQ(fit_of(policy, 40'000), 100);
    EXPECT_EQ(fit_of(policy, 20'000), 50);
    EXPECT_EQ(fit_of(policy, 199), 0);
    EXPECT_EQ(fit_of(policy, 200), 1);
}

/// What is watched must not move the plan: the scorer cannot even take it as an argument, and this
/// shows that nothing leaks in by another way.
TEST(Criteria, monitoring_groups_change_no_score) {
    auto round = cast::random_crowd(4, {.mentees = 15, .mentors = 15});
    std::vector<int> before;
    auto const all_scores = [&] {
        std::vector<int> scores;
        for (auto const& mentee : round.inputs().mentees)
            for (auto const& mentor : round.inputs().mentors)
                scores.push_back(score_of(cast::full_policy(), mentee, mentor));
        return scores;
    };
    before = all_scores();
    round.groups().mentees.assign(15, {{"gender", "woman"}});
    round.groups().mentors.assign(15, {{"gender", "man"}});
    EXPECT_EQ(all_scores(), before);
}

}  // namespace
}  // namespace telemachy::matching
