#include "accountability/test/accountability_house.h"

namespace telemachy::accountability {
namespace {

class Accountability : public AccountabilityHouse {};

TEST_F(Accountability, APersonSeesTheirOwnStandingAWeekBeforeAnybodyElse) {
    EXPECT_EQ(standing(ana), Lines{"2026-Q4: 0 of 1 open"}) << "39 of 92 days of three";
    talk("2026-11-23");
    EXPECT_EQ(standing(bo), Lines{"2026-Q4: 1 of 1 met"});
    EXPECT_TRUE(standings(noor).find("items")->items.empty()) << "the quarter is not over";

    until("2027-01-05T09:00:00.000Z");
    EXPECT_EQ(standing(ana), (Lines{"2027-Q1: 0 of 3 open", "2026-Q4: 1 of 1 met"}));
    EXPECT_EQ(standings(noor).find("quarter")->string, "2026-Q3");
    EXPECT_EQ(standings(noor).find("next_shown")->string, "2027-01-08");

    until("2027-01-08T09:00:00.000Z");
    auto const shown = standings(noor);
    EXPECT_EQ(shown.find("quarter")->string, "2026-Q4");
    ASSERT_EQ(shown.find("items")->items.size(), 1U);
    EXPECT_EQ(shown.find("items")->items[0].find("held")->integer, 1);
    EXPECT_EQ(standing(ana), Lines{"2027-Q1: 0 of 3 open"});
    EXPECT_EQ(said("accountability.list_standings", ana, in_programme()), "not_allowed");
}

TEST_F(Accountability, WhatWasAskedOfAQuarterThatIsOverNeverChanges) {
    until("2027-01-08T09:00:00.000Z");
    auto const raise = in_programme(R"("version":1,"per_quarter":9)");
    EXPECT_EQ(said("accountability.save_minimum", noor, raise), "ok");
    EXPECT_EQ(said("accountability.save_minimum", noor, raise), "stale");
    EXPECT_EQ(standings(noor).find("items")->items[0].find("asked")->integer, 1) << "of autumn";
    EXPECT_EQ(standing(ana), Lines{"2027-Q1: 0 of 9 open"});
}

TEST_F(Accountability, NobodyFallsShortOfWhatWasNotAsked) {
    until("2026-12-01T09:00:00.000Z");
    EXPECT_EQ(standings(noor).find("quarter")->string, "2026-Q3");
    EXPECT_EQ(standings(noor).find("per_quarter")->integer, 0);
    EXPECT_TRUE(standings(noor).find("items")->items.empty());
}

TEST_F(Accountability, AbsencesExcuseAndAreDaysWithoutAReason) {
    auto const absence = house.expect("accountability.excuse_absence", bo,
                                      R"({"from_day":"2026-11-24","until_day":"2026-12-31"})");
    EXPECT_EQ(standing(ana), Lines{"2026-Q4: 0 of 0 met"});
    auto const hers = house.ask("accountability.see_my_standing", ana);
    EXPECT_EQ(hers->body.find("2026-11-24"), std::string::npos) << "which days, only he sees";
    EXPECT_EQ(said("accountability.excuse_absence", bo,
                   R"({"from_day":"2026-12-24","until_day":"2026-12-01"})"),
              "/until_day");
    auto const naming = R"({"absence":")" + absence.find("id")->string + "\"}";
    EXPECT_EQ(said("accountability.withdraw_absence", ana, naming), "not_found");
    EXPECT_EQ(said("accountability.withdraw_absence", bo, naming), "ok");
    EXPECT_EQ(standing(ana), Lines{"2026-Q4: 0 of 1 open"});
}

TEST_F(Accountability, OfAProgrammeEveryPairIsJudgedByItsOwnDays) {
    at_work(eve, noor);
    talk("2026-11-23");
    house.expect("accountability.excuse_absence", eve,
                 R"({"from_day":"2026-11-30","until_day":"2027-01-31"})");
    until("2027-01-08T09:00:00.000Z");
    Lines lines;
    for (auto const& item : standings(noor).find("items")->items) {
        lines.push_back(item.find("mentee")->find("name")->string + ": " +
                        std::to_string(item.find("held")->integer) + " of " +
                        std::to_string(item.find("asked")->integer) + ", excused " +
                        std::to_string(item.find("excused_days")->integer));
    }
    std::ranges::sort(lines);  // what was proposed in one moment has no order
    EXPECT_EQ(lines, (Lines{"Ana Ruiz: 1 of 1, excused 0", "Eve Moor: 0 of 0, excused 32"}));
}

TEST_F(Accountability, TellsTheTwoOnceAndInTimeThatAQuarterEndedShort) {
    an_hour_passes();
    EXPECT_EQ(told(ana), Lines{}) << "the quarter is not over";
    until("2027-01-01T09:00:00.000Z");
    an_hour_passes();
    EXPECT_EQ(told(ana), Lines{"standing_short"});
    EXPECT_EQ(told(bo), (Lines{"report_due", "standing_short"}));
    EXPECT_EQ(standings(noor).find("quarter")->string, "2026-Q3") << "nobody else sees it yet";
    an_hour_passes();
    EXPECT_EQ(told(ana), Lines{"standing_short"}) << "once";
}

TEST_F(Accountability, TellsWhoeverMetOftenEnoughNothingButThatAReportIsDue) {
    talk("2026-11-23");
    until("2027-01-01T09:00:00.000Z");
    an_hour_passes();
    EXPECT_EQ(told(ana), Lines{});
    EXPECT_EQ(told(bo), Lines{"report_due"});
}

TEST_F(Accountability, IsNobodysElse) {
    EXPECT_EQ(said("accountability.see_report", eve, about()), "not_found");
    EXPECT_EQ(save(eve, 0, "Mine."), "not_found");
    EXPECT_EQ(submit(eve, 0), "not_found");
    EXPECT_EQ(standing(eve), Lines{});
    EXPECT_EQ(
        said("accountability.save_minimum", ana, in_programme(R"("version":1,"per_quarter":0)")),
        "not_allowed");
}

}  // namespace
}  // namespace telemachy::accountability
