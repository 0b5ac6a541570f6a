#include "matching/domain/rules.h"

#include <gtest/gtest.h>

#include "matching/test/cast.h"

namespace telemachy::matching {
namespace {

using cast::Round;

/// Every rule on: what keeps Ana (mentee) and Ben (mentor) apart in each row is written beside it.
constexpr Rules strict{.reporting_levels = 2,
                       .same_team = true,
                       .shared_language = true,
                       .min_overlap_minutes = 120,
                       .no_repeats = true,
                       .level_gap_min = -3,
                       .level_gap_max = -1};

struct RuleRow {
    char const* name;
    void (*given)(Round&, Participant& ana, Participant& ben);
    std::vector<Rule> broken;
};

RuleRow const rule_rows[] = {
    {"nothing_known_breaks_nothing", [](Round&, Participant&, Participant&) {}, {}},
    {"direct_manager_is_the_mentee",
     [](Round& r, Participant&, Participant& ben) { ben.managers = {r.word("Ana")}; },
     {Rule::reporting_line}},
    {"direct_manager_is_the_mentor",
     [](Round& r, Participant& ana, Participant&) { ana.managers = {r.word("Ben")}; },
     {Rule::reporting_line}},
    {"two_levels_up_is_still_near",
     [](Round& r, Participant&, Participant& ben) {
         ben.managers = {r.word("Zoe"), r.word("Ana")};
     },
     {Rule::reporting_line}},
    {"three_levels_up_is_far_enough",
     [](Round& r, Participant&, Participant& ben) {
         ben.managers = {r.word("Zoe"), r.word("Yan"), r.word("Ana")};
     },
     {}},
    {"same_team",
     [](Round& r, Participant& ana, Participant& ben) { ana.team = ben.team = r.word("Pricing"); },
     {Rule::same_team}},
    {"two_unknown_teams_are_not_the_same",
     [](Round&, Participant& ana, Participant& ben) { ana.team = ben.team = 0; },
     {}},
    {"a_block_by_the_mentee",
     [](Round& r, Participant& ana, Participant&) { ana.blocks = {r.word("Ben")}; },
     {Rule::unavailable}},
    {"a_block_by_the_mentor",
     [](Round& r, Participant&, Participant& ben) { ben.blocks = {r.word("Ana")}; },
     {Rule::unavailable}},
    {"a_conflict_of_interest_reads_the_same_as_a_block",
     [](Round& r, Participant&, Participant& ben) { ben.conflicts = {r.word("Ana")}; },
     {Rule::unavailable}},
    {"no_shared_language",
     [](Round& r, Participant& ana, Participant& ben) {
         ana.languages = {r.word("English")};
         ben.languages = {r.word("Thai"), r.word("French")};
     },
     {Rule::language}},
    {"one_shared_language",
     [](Round& r, Participant& ana, Participant& ben) {
         ana.languages = {r.word("English"), r.word("French")};
         ben.languages = {r.word("Thai"), r.word("French")};
     },
     {}},
    {"an_unknown_language_is_not_held_against_anyone",
     [](Round& r, Participant& ana, Participant&) { ana.languages = {r.word("English")}; },
     {}},
    {"exactly_enough_shared_hours",
     [](Round&, Participant& ana, Participant& ben) {
         ana.hours = cast::daily(9, 17);
         ben.hours = cast::daily(15, 23);
     },
     {}},
    {"a_minute_too_little",
     [](Round&, Participant& ana, Participant& ben) {
         ana.hours = cast::daily(9, 17);
         ben.hours = WorkingHours{{15 * 60 + 1, 23 * 60}, {15 * 60 + 1, 23 * 60}};
     },
     {Rule::overlap}},
    {"across_midnight",
     [](Round&, Participant& ana, Participant& ben) {
         ana.hours = cast::daily(22, 6);
         ben.hours = cast::daily(4, 12);
     },
     {}},
    {"enough_in_winter_but_not_in_summer",
     [](Round&, Participant& ana, Participant& ben) {
         ana.hours = WorkingHours{{540, 1020}, {480, 960}};
         ben.hours = WorkingHours{{900, 1380}, {900, 1380}};
     },
     {Rule::overlap}},
    {"a_mentor_below_suits_reverse_mentoring",
     [](Round&, Participant& ana, Participant& ben) { ana.level = 7, ben.level = 5; },
     {}},
    {"a_peer_does_not",
     [](Round&, Participant& ana, Participant& ben) { ana.level = 5, ben.level = 5; },
     {Rule::level_gap}},
    {"nor_does_somebody_too_far_below",
     [](Round&, Participant& ana, Participant& ben) { ana.level = 9, ben.level = 5; },
     {Rule::level_gap}},
    {"an_unknown_level_is_not_held_against_anyone",
     [](Round&, Participant& ana, Participant& ben) { ana.level = 9, ben.level = 0; },
     {}},
    {"a_pair_before",
     [](Round& r, Participant& ana, Participant&) { ana.past_partners = {r.word("Ben")}; },
     {Rule::repeat}},
    {"several_at_once",
     [](Round& r, Participant& ana, Participant& ben) {
         ana.team = ben.team = r.word("Pricing");
         ana.managers = {r.word("Ben")};
         ben.blocks = {r.word("Ana")};
     },
     {Rule::unavailable, Rule::reporting_line, Rule::same_team}},
};

class RuleTable : public testing::TestWithParam<RuleRow> {};

TEST_P(RuleTable, says_what_keeps_two_people_apart) {
    Round round;
    auto& ana = round.mentee("Ana");
    auto& ben = round.mentor("Ben");
    GetParam().given(round, ana, ben);
    EXPECT_EQ(broken_rules(strict, ana, ben).list(), GetParam().broken);
}
INSTANTIATE_TEST_SUITE_P(Table, RuleTable, testing::ValuesIn(rule_rows),
                         [](auto const& row) { return std::string(row.param.name); });

TEST(Rules, let_a_siloed_colleague_advise_whatever_lies_between_the_levels) {
    Round round;
    auto& ana = round.mentee("Ana");
    auto& ben = round.mentor("Ben");
    ana.level = ben.level = 5;
    ana.function = round.word("Sales");
    ben.function = round.word("Plant");
    auto rules = strict;
    EXPECT_EQ(broken_rules(rules, ana, ben).list(), std::vector{Rule::level_gap});
    rules.siloed = Siloed::suffices;
    EXPECT_TRUE(broken_rules(rules, ana, ben).empty());
    for (WordId not_apart : {ana.function, WordId{0}}) {
        ben.function = not_apart;
        EXPECT_EQ(broken_rules(rules, ana, ben).list(), std::vector{Rule::level_gap});
    }
    ben.level = 4;
    EXPECT_TRUE(broken_rules(rules, ana, ben).empty());
}

TEST(Rules, can_ask_for_another_function_of_whoever_named_theirs) {
    Round round;
    auto& ana = round.mentee("Ana");
    auto& ben = round.mentor("Ben");
    auto rules = strict;
    rules.siloed = Siloed::required;
    EXPECT_TRUE(broken_rules(rules, ana, ben).empty());
    ana.function = ben.function = round.word("Sales");
    EXPECT_EQ(broken_rules(rules, ana, ben).list(), std::vector{Rule::silo});
    ben.function = round.word("Plant");
    EXPECT_TRUE(broken_rules(rules, ana, ben).empty());
}

TEST(Rules, that_are_off_keep_nobody_apart_except_from_whom_they_must) {
    Round round;
    auto& ana = round.mentee("Ana");
    auto& ben = round.mentor("Ben");
    ana.team = ben.team = round.word("Pricing");
    ana.managers = {round.word("Ben")};
    ana.past_partners = {round.word("Ben")};
    auto const off = cast::open_policy({}).rules;
    EXPECT_TRUE(broken_rules(off, ana, ben).empty());
    EXPECT_EQ(broken_rules(off, ana, ana).list(), std::vector{Rule::self});
    ben.blocks = {round.word("Ana")};
    EXPECT_EQ(broken_rules(off, ana, ben).list(), std::vector{Rule::unavailable});
    ben.blocks.clear();
    ana.current_partners = {round.word("Ben")};
    EXPECT_EQ(broken_rules(off, ana, ben).list(), std::vector{Rule::repeat});
}

TEST(Rules, a_private_reason_is_named_only_when_there_is_no_other_and_never_as_a_block) {
    RuleSet broken;
    broken.add(Rule::unavailable);
    EXPECT_EQ(rule_to_name(broken), Rule::unavailable);
    EXPECT_EQ(name_of(Rule::unavailable), "unavailable");
    broken.add(Rule::overlap);
    EXPECT_EQ(rule_to_name(broken), Rule::overlap);
    EXPECT_FALSE(may_be_overridden(Rule::unavailable));
    EXPECT_FALSE(may_be_overridden(Rule::reporting_line));
    EXPECT_TRUE(may_be_overridden(Rule::overlap));
}

struct PlacesRow {
    char const* name;
    std::optional<int> pairs_max;
    int pairs_held;
    std::optional<int> hours_month;
    int hours_taken;
    int places;
    Rule set_by;
};

PlacesRow const places_rows[] = {
    {"named_no_number", {}, 0, {}, 0, 2, Rule::capacity},
    {"three_of_whom_one_is_there", 3, 1, {}, 0, 2, Rule::capacity},
    {"full", 2, 2, {}, 0, 0, Rule::capacity},
    {"over_full", 1, 3, {}, 0, 0, Rule::capacity},
    {"hours_for_two", 5, 0, 9, 0, 2, Rule::hours},
    {"hours_mostly_promised", 5, 1, 9, 5, 1, Rule::hours},
    {"no_hours_left", 5, 0, 3, 3, 0, Rule::hours},
    {"more_promised_than_there_is", 5, 0, 3, 9, 0, Rule::hours},
    {"as_many_hours_as_pairs", 2, 0, 8, 0, 2, Rule::capacity},
};

TEST(Places, are_the_fewer_of_pairs_offered_and_hours_left) {
    for (auto const& row : places_rows) {
        Participant mentor;
        mentor.pairs_max = row.pairs_max;
        mentor.pairs_held = row.pairs_held;
        mentor.hours_month = row.hours_month;
        mentor.hours_taken = row.hours_taken;
        auto const places =
            places_of({.mentor_default = 2, .hours_per_pair_month = 4}, mentor, Side::mentor);
        EXPECT_EQ(places.count, row.places) << row.name;
        EXPECT_EQ(places.set_by, row.set_by) << row.name;
    }
}

}  // namespace
}  // namespace telemachy::matching
