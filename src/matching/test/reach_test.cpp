#include "matching/domain/reach.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace telemachy::matching {
namespace {

/// So many people of one unit and gender, of whom so many were asked, enrolled and matched.
struct Lot {
    std::string unit;
    std::string gender;
    int eligible = 0;
    int asked = 0;
    int enrolled = 0;
    int matched = 0;
};

std::vector<ReachedPerson> people(std::vector<Lot> const& lots) {
    std::vector<ReachedPerson> out;
    for (auto const& lot : lots)
        for (int i = 0; i < lot.eligible; ++i)
            out.push_back({lot.unit,
                           {{"unit", lot.unit}, {"gender", lot.gender}},
                           {true, i < lot.asked, i < lot.enrolled, i < lot.matched}});
    return out;
}

ReachRow row(std::vector<ReachRow> const& rows, std::string const& group,
             std::optional<std::string> const& unit = {}) {
    auto const found = std::ranges::find_if(
        rows, [&](ReachRow const& each) { return each.group == group && each.unit == unit; });
    if (found == rows.end()) throw std::logic_error("no row for " + group);
    return *found;
}

/// Women are turned away at the terminal alone; everywhere else both fare alike, so no figure of
/// the whole programme shows it.
std::vector<Lot> const terminal_turns_women_away{{"Terminal", "woman", 22, 18, 6, 6},
                                                 {"Terminal", "man", 22, 19, 15, 15},
                                                 {"Office", "woman", 120, 100, 60, 60},
                                                 {"Office", "man", 120, 100, 60, 60}};

TEST(Reach, shows_the_unit_that_turns_one_group_away) {
    auto const rows = reach_panel(people(terminal_turns_women_away), FairnessDetail::exact);
    auto const women = row(rows, "woman", "Terminal");
    EXPECT_EQ(women.verdict, FairnessVerdict::breach);
    EXPECT_EQ(
        in_english(women.sentence),
        "woman in Terminal: 6 of the 22 who are eligible are enrolled, only 40% of the rate of "
        "the group that does best, and not by chance (p = 0.015).");
    EXPECT_EQ(row(rows, "man", "Terminal").verdict, FairnessVerdict::ok);
    EXPECT_EQ(row(rows, "woman", "Office").verdict, FairnessVerdict::ok);
    EXPECT_NE(row(rows, "woman").verdict, FairnessVerdict::breach);
}

TEST(Reach, holds_a_unit_nobody_was_asked_in_against_everybody_else) {
    auto const rows = reach_panel(people({{"Quay", "man", 40, 0, 0, 0},
                                          {"Quay", "woman", 40, 0, 0, 0},
                                          {"Office", "man", 60, 50, 30, 30},
                                          {"Office", "woman", 60, 50, 30, 30}}),
                                  FairnessDetail::exact);
    auto const quay = row(rows, "Quay");
    EXPECT_EQ(quay.verdict, FairnessVerdict::breach);
    EXPECT_EQ(quay.counts[1], 0);
    EXPECT_EQ(row(rows, "Office").verdict, FairnessVerdict::ok);
}

TEST(Reach, tells_whoever_may_act_on_it_no_counts_of_watched_groups) {
    auto const rows = reach_panel(people(terminal_turns_women_away), FairnessDetail::coarse);
    auto const women = row(rows, "woman", "Terminal");
    EXPECT_EQ(women.verdict, FairnessVerdict::breach);
    EXPECT_EQ(women.counts, (std::array<std::optional<int>, reach_steps>{}));
    EXPECT_FALSE(women.gates.front().p_value);
    EXPECT_TRUE(row(rows, "Terminal").counts[0]);  // a unit is in the directory
}

TEST(Reach, hides_a_small_step_and_never_in_one_unit_alone) {
    auto const rows = reach_panel(people({{"Quay", "man", 20, 10, 8, 8},
                                          {"Quay", "woman", 20, 10, 3, 3},
                                          {"Yard", "man", 30, 15, 9, 9},
                                          {"Yard", "woman", 30, 15, 9, 9},
                                          {"Office", "man", 60, 50, 30, 30},
                                          {"Office", "woman", 60, 50, 30, 30}}),
                                  FairnessDetail::exact);
    EXPECT_FALSE(row(rows, "woman", "Quay").counts[2]);
    EXPECT_FALSE(row(rows, "man", "Quay").counts[2]);    // or the unit's total would tell
    EXPECT_FALSE(row(rows, "woman", "Yard").counts[2]);  // or the programme's total would
    EXPECT_EQ(row(rows, "woman", "Office").counts[2], 30);
    EXPECT_EQ(row(rows, "woman", "Quay").counts[1], 10);
}

TEST(Reach, does_not_speak_of_a_group_of_four) {
    auto const rows = reach_panel(people({{"Office", "man", 60, 50, 30, 30},
                                          {"Office", "woman", 60, 50, 30, 30},
                                          {"Office", "other", 4, 4, 0, 0}}),
                                  FairnessDetail::exact);
    EXPECT_EQ(row(rows, "other").verdict, FairnessVerdict::suppressed);
    EXPECT_FALSE(row(rows, "other").counts[0]);
    // Nor of the next smallest, which would give it away.
    EXPECT_NE(row(rows, "man").verdict == FairnessVerdict::suppressed,
              row(rows, "woman").verdict == FairnessVerdict::suppressed);
}

}  // namespace
}  // namespace telemachy::matching
