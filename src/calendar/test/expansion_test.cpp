#include <gtest/gtest.h>

#include "calendar/test/support.h"

namespace telemachy::calendar {
namespace {

using namespace plain;

/// What happens in `window`, as its viewer in `viewer` would read it off: `begin to end`, in UTC.
std::string happens(std::vector<Event> const& all, Period const& window,
                    std::string_view viewer = "Europe/Lisbon") {
    auto const found = expand(all, {window, zone(viewer), zones()});
    std::vector<Period> periods;
    for (auto const& occurrence : found.occurrences) periods.push_back(occurrence.period);
    auto text = print(periods);
    for (auto const& problem : found.problems) text += problem.code + "\n";
    return text;
}

Period const spring = period("2026-03-20 00:00", "2026-04-10 00:00");

TEST(Expansion, KeepsTheWallClockOverAChangeOfClocks) {
    auto const weekly = event(
        "DTSTART;TZID=Europe/Lisbon:20260101T090000\nDTEND;TZID=Europe/"
        "Lisbon:20260101T100000\nRRULE:FREQ=WEEKLY\n");
    EXPECT_EQ(happens(weekly, spring),
              "2026-03-26 09:00 to 2026-03-26 10:00\n2026-04-02 08:00 to 2026-04-02 "
              "09:00\n2026-04-09 08:00 to 2026-04-09 09:00\n");
}

TEST(Expansion, StaysWhereItIsInUtc) {
    auto const weekly = event("DTSTART:20260101T090000Z\nDURATION:PT30M\nRRULE:FREQ=WEEKLY\n");
    EXPECT_EQ(happens(weekly, spring),
              "2026-03-26 09:00 to 2026-03-26 09:30\n2026-04-02 09:00 to 2026-04-02 "
              "09:30\n2026-04-09 09:00 to 2026-04-09 09:30\n");
}

TEST(Expansion, TakesFloatingTimesAndDaysWhereTheViewerIs) {
    auto const floating = event("DTSTART:20260326T233000\nDTEND:20260327T003000\n");
    EXPECT_EQ(happens(floating, spring, "Asia/Kathmandu"),
              "2026-03-26 17:45 to 2026-03-26 18:45\n");
    EXPECT_EQ(happens(floating, spring, "America/St_Johns"),
              "2026-03-27 02:00 to 2026-03-27 03:00\n");
    auto const day = event("DTSTART;VALUE=DATE:20260326\n");
    EXPECT_EQ(happens(day, spring, "Asia/Kathmandu"), "2026-03-25 18:15 to 2026-03-26 18:15\n");
    EXPECT_EQ(happens(day, spring, "America/St_Johns"), "2026-03-26 02:30 to 2026-03-27 02:30\n");
}

TEST(Expansion, EndsADayBeforeTheDayThatIsNamedAsItsEnd) {
    EXPECT_EQ(happens(event("DTSTART;VALUE=DATE:20260326\nDTEND;VALUE=DATE:20260328\n"), spring),
              "2026-03-26 00:00 to 2026-03-28 00:00\n");
}

TEST(Expansion, GivesTheDayClocksChange23Hours) {
    EXPECT_EQ(happens(event("DTSTART;VALUE=DATE:20260329\n"), spring),
              "2026-03-29 00:00 to 2026-03-29 23:00\n");
}

TEST(Expansion, PassesOverADayThatChangesClocksByTheCalendarForDaysAndByTheClockForHours) {
    EXPECT_EQ(happens(event("DTSTART;TZID=Europe/Lisbon:20260328T090000\nDURATION:P1D\n"), spring),
              "2026-03-28 09:00 to 2026-03-29 08:00\n");
    EXPECT_EQ(
        happens(event("DTSTART;TZID=Europe/Lisbon:20260328T090000\nDURATION:PT24H\n"), spring),
        "2026-03-28 09:00 to 2026-03-29 09:00\n");
}

TEST(Expansion, HappensOnceWhereAGapPutsTwoTimesOnOneInstant) {
    auto const hourly = event(
        "DTSTART;TZID=Europe/Lisbon:20260329T000000\nDURATION:PT10M\nRRULE:FREQ=HOURLY;COUNT=4\n");
    EXPECT_EQ(happens(hourly, spring),
              "2026-03-29 00:00 to 2026-03-29 00:10\n2026-03-29 01:00 to 2026-03-29 "
              "01:10\n2026-03-29 02:00 to 2026-03-29 02:10\n");
}

TEST(Expansion, CountsUntilAsTheLastStartThereMayBe) {
    auto const head = std::string("DTSTART;TZID=America/St_Johns:20260321T210000\nDURATION:PT1H\n");
    EXPECT_EQ(happens(event(head + "RRULE:FREQ=DAILY;UNTIL=20260322T233000Z\n"), spring),
              "2026-03-21 23:30 to 2026-03-22 00:30\n2026-03-22 23:30 to 2026-03-23 00:30\n");
    EXPECT_EQ(happens(event(head + "RRULE:FREQ=DAILY;UNTIL=20260322T232959Z\n"), spring),
              "2026-03-21 23:30 to 2026-03-22 00:30\n");
    EXPECT_EQ(happens(event(head + "RRULE:FREQ=DAILY;UNTIL=20260322\n"), spring),
              "2026-03-21 23:30 to 2026-03-22 00:30\n2026-03-22 23:30 to 2026-03-23 00:30\n");
}

TEST(Expansion, AddsExtraDatesAndLeavesOutExcludedOnes) {
    auto const all = event(
        "DTSTART;TZID=Europe/Lisbon:20260323T090000\nDTEND;TZID=Europe/"
        "Lisbon:20260323T093000\nRRULE:FREQ=DAILY;COUNT=4\n"
        "RDATE;TZID=Europe/Lisbon:20260330T090000\nRDATE;VALUE=PERIOD:20260331T120000Z/PT2H\n"
        "EXDATE;TZID=Europe/"
        "Lisbon:20260324T090000\nEXDATE:20260325T090000Z\nEXDATE;VALUE=DATE:20260326\n");
    EXPECT_EQ(happens(all, spring),
              "2026-03-23 09:00 to 2026-03-23 09:30\n2026-03-30 08:00 to 2026-03-30 "
              "08:30\n2026-03-31 12:00 to 2026-03-31 14:00\n");
}

std::string const series =
    "BEGIN:VEVENT\nUID:s\nDTSTART;TZID=Europe/Lisbon:20260323T090000\nDTEND;TZID=Europe/"
    "Lisbon:20260323T100000\n"
    "RRULE:FREQ=DAILY;COUNT=4\nEND:VEVENT\n";

TEST(Expansion, PutsAnExceptionInThePlaceOfItsOccurrence) {
    auto const moved = events(series +
                              "BEGIN:VEVENT\nUID:s\nRECURRENCE-ID;TZID=Europe/"
                              "Lisbon:20260324T090000\nDTSTART;TZID=Europe/Lisbon:20260324T150000\n"
                              "DURATION:PT2H\nEND:VEVENT\n");
    EXPECT_EQ(happens(moved, spring),
              "2026-03-23 09:00 to 2026-03-23 10:00\n2026-03-24 15:00 to 2026-03-24 17:00\n"
              "2026-03-25 09:00 to 2026-03-25 10:00\n2026-03-26 09:00 to 2026-03-26 10:00\n");
}

TEST(Expansion, MovesAllThatFollowsWithOneThatSaysSo) {
    auto const moved =
        events(series +
               "BEGIN:VEVENT\nUID:s\nRECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/"
               "Lisbon:20260325T090000\n"
               "DTSTART;TZID=Europe/Lisbon:20260325T110000\nDURATION:PT15M\nEND:VEVENT\n");
    EXPECT_EQ(happens(moved, spring),
              "2026-03-23 09:00 to 2026-03-23 10:00\n2026-03-24 09:00 to 2026-03-24 10:00\n"
              "2026-03-25 11:00 to 2026-03-25 11:15\n2026-03-26 11:00 to 2026-03-26 11:15\n");
}

TEST(Expansion, ShowsAnExceptionWhoseSeriesWasNeverSent) {
    auto const guest = events(
        "BEGIN:VEVENT\nUID:s\nRECURRENCE-ID:20260324T090000Z\nDTSTART:20260324T150000Z\nDURATION:"
        "PT1H\nEND:VEVENT\n");
    EXPECT_EQ(happens(guest, spring), "2026-03-24 15:00 to 2026-03-24 16:00\n");
}

TEST(Expansion, BelievesTheNewerOfTwoVersions) {
    auto const versions = events(
        "BEGIN:VEVENT\nUID:v\nSEQUENCE:2\nDTSTAMP:20260101T000000Z\nDTSTART:"
        "20260324T150000Z\nDURATION:PT1H\nEND:VEVENT\n"
        "BEGIN:VEVENT\nUID:v\nSEQUENCE:1\nDTSTAMP:20260201T000000Z\nDTSTART:"
        "20260324T090000Z\nDURATION:PT1H\nEND:VEVENT\n");
    EXPECT_EQ(happens(versions, spring), "2026-03-24 15:00 to 2026-03-24 16:00\n");
}

TEST(Expansion, CutsWhatRepeatsWithoutEndAndSaysSo) {
    auto const all = event("DTSTART:20260101T000000Z\nDURATION:PT1S\nRRULE:FREQ=SECONDLY\n");
    auto const found = expand(all, {spring, zone("UTC"), zones()});
    EXPECT_EQ(found.occurrences.size(), 2'000U);
    ASSERT_EQ(found.problems.size(), 1U);
    EXPECT_EQ(found.problems[0].code, "ics.too_often");
    EXPECT_EQ(found.problems[0].line, 2U);
}

TEST(Expansion, StopsWhenAStrangersRulesCostTooMuch) {
    auto const all =
        event("DTSTART:00010101T000000Z\nDURATION:PT1S\nRRULE:FREQ=SECONDLY;COUNT=9000000000\n");
    auto const found = expand(all, {spring, zone("UTC"), zones()}, {.work = 100'000});
    ASSERT_EQ(found.problems.size(), 1U);
    EXPECT_EQ(found.problems[0].code, "ics.too_much");
}

TEST(Expansion, SaysWhichZoneNobodyKnows) {
    EXPECT_EQ(happens(event("DTSTART;TZID=Atlantis/Capital:20260324T090000\n"), spring),
              "ics.zone\n");
}

TEST(Expansion, FindsWhatBeganBeforeTheWindowAndReachesIntoIt) {
    auto const trip =
        event("DTSTART;VALUE=DATE:20260310\nDTEND;VALUE=DATE:20260322\nRRULE:FREQ=YEARLY\n");
    EXPECT_EQ(happens(trip, spring), "2026-03-10 00:00 to 2026-03-22 00:00\n");
}

}  // namespace
}  // namespace telemachy::calendar
