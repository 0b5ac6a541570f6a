#include "calendar/domain/planning/season.h"

#include <gtest/gtest.h>

#include "calendar/test/support.h"

namespace telemachy::calendar {
namespace {

using namespace plain;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

Period const quarter = period("2026-01-05 00:00", "2026-04-06 00:00");

SeasonPerson person(std::string_view zone_name) {
    return {.week = {}, .whereabouts = {&zone(zone_name)}};
}

/// Both people's wall clocks at every meeting of a series.
std::string clocks(SeasonPlan const& plan, std::size_t series, std::string_view one,
                   std::string_view other) {
    std::string text;
    for (auto const& start : plan.starts[series]) {
        text += start ? print(zone(one).local(*start)) + " | " +
                            print(zone(other).local(*start)).substr(11)
                      : "not placed";
        text += "\n";
    }
    return text;
}

TEST(Season, MeetsInEachThirdOfTheQuarterInHoursBothWork) {
    Season const season{.period = quarter,
                        .people = {person("Europe/Lisbon"), person("America/New_York")},
                        .series = {{.people = {0, 1}}}};
    auto const plan = plan_season(season);
    EXPECT_EQ(clocks(plan, 0, "Europe/Lisbon", "America/New_York"),
              "2026-01-05 14:00 | 09:00\n2026-02-04 14:00 | 09:00\n2026-03-06 16:00 | 11:00\n");
    EXPECT_EQ(plan.solution.cost, 0);
    EXPECT_EQ(plan.solution.bound, 0);
}

TEST(Season, SharesHoursThatSuitNobodyAndProvesItCannotBeLess) {
    Season const season{.period = quarter,
                        .people = {person("Asia/Kathmandu"), person("America/St_Johns")},
                        .series = {{.people = {0, 1}, .meetings = 4}}};
    auto const plan = plan_season(season);
    EXPECT_EQ(plan.solution.not_placed, 0);
    auto const [kathmandu, st_johns] = std::pair(plan.inconvenience[0], plan.inconvenience[1]);
    EXPECT_GT(kathmandu, minutes(0));
    EXPECT_GT(st_johns, minutes(0));
    EXPECT_LE(std::chrono::abs(kathmandu - st_johns), minutes(60));
    EXPECT_LE(plan.solution.bound, plan.solution.cost);
    EXPECT_EQ(check_season(season, plan), std::vector<std::string>{});
}

TEST(Season, IsCheckedByCodeThatSharesNothingWithThePlanner) {
    Season season{.period = quarter,
                  .people = {person("Europe/Lisbon"), person("Europe/Lisbon")},
                  .series = {{.people = {0, 1}}}};
    auto const plan = plan_season(season);
    season.people[1].busy = {quarter};  // as if a calendar had been overlooked
    EXPECT_FALSE(check_season(season, plan).empty());
}

TEST(Season, AsksWhoHasBorneLessBefore) {
    Season season{.period = quarter,
                  .people = {person("Asia/Kathmandu"), person("America/St_Johns")},
                  .series = {{.people = {0, 1}, .meetings = 4}}};
    season.people[0].ledger = hours(40);
    auto const plan = plan_season(season);
    EXPECT_LT(plan.inconvenience[0], plan.inconvenience[1]);
}

TEST(Season, KeepsClearOfBusyTimesBlackoutsAndTravel) {
    Season season{.period = quarter,
                  .people = {person("Europe/Lisbon"), person("Europe/Lisbon")},
                  .series = {{.people = {0, 1}, .meetings = 1}}};
    season.people[0].busy = {period("2026-01-05 00:00", "2026-01-12 09:15")};
    season.blackouts = {period("2026-01-12 10:00", "2026-01-13 00:00")};
    season.people[1].whereabouts.travels = {
        {period("2026-01-12 00:00", "2026-01-15 00:00"), &zone("America/Los_Angeles")}};
    // While one is in Los Angeles their days do not meet: nine there is five in the afternoon in
    // Lisbon.
    EXPECT_EQ(clocks(plan_season(season), 0, "Europe/Lisbon", "Europe/Lisbon"),
              "2026-01-15 09:00 | 09:00\n");
}

TEST(Season, SpendsNoMoreThanTheHoursSomebodyHas) {
    Season season{
        .period = quarter,
        .people = {person("Europe/Lisbon"), person("Europe/Lisbon"), person("Europe/Lisbon")},
        .series = {{.people = {0, 1}}, {.people = {0, 2}}}};
    season.people[0].budget = hours(4);
    auto const plan = plan_season(season);
    EXPECT_EQ(plan.solution.not_placed, 2);
    EXPECT_GT(plan.solution.bound, 1'999'000'000'000) << "and proves that two must be left out";
}

TEST(Season, ChangesAsLittleAsItCanWhenACalendarMoves) {
    Season season{
        .period = quarter,
        .people = {person("Europe/Lisbon"), person("Europe/Lisbon"), person("Europe/Lisbon")},
        .series = {{.people = {0, 1}}, {.people = {1, 2}}}};
    auto const first = plan_season(season);
    for (std::size_t i = 0; i < 2; ++i) season.series[i].before = first.starts[i];
    EXPECT_EQ(changes(season, plan_season(season)), std::vector<MeetingChange>{});

    auto const moved = *first.starts[0][1];
    season.people[0].busy = {{moved, moved + hours(1)}};
    auto const list = changes(season, plan_season(season));
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list[0].series, 0U);
    EXPECT_EQ(list[0].meeting, 1U);
    EXPECT_EQ(list[0].before, moved);
    EXPECT_TRUE(list[0].after);
}

TEST(Season, KeepsTheWallClockOfBothWhenOnlyOneChangesClocks) {
    Season const season{.period = period("2026-03-09 00:00", "2026-03-30 00:00"),
                        .people = {person("Europe/Lisbon"), person("America/New_York")},
                        .series = {{.people = {0, 1}, .meetings = 3, .gap_min = days(5)}}};
    // New York is on summer time, Lisbon is not: four hours apart instead of five.
    EXPECT_EQ(clocks(plan_season(season), 0, "Europe/Lisbon", "America/New_York"),
              "2026-03-09 13:00 | 09:00\n2026-03-16 13:00 | 09:00\n2026-03-23 13:00 | 09:00\n");
}

}  // namespace
}  // namespace telemachy::calendar
