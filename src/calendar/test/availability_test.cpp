#include <gtest/gtest.h>

#include "calendar/test/support.h"

namespace telemachy::calendar {
namespace {

using namespace plain;
using std::chrono::hours;
using std::chrono::minutes;

TEST(Periods, AreMergedTakenAwayAndSharedWithoutOverlap) {
    auto const at = [](int begin, int end) {
        return Period{sys_seconds(seconds(begin)), sys_seconds(seconds(end))};
    };
    EXPECT_EQ(merged({at(5, 7), at(1, 3), at(3, 4), at(6, 6), at(2, 3)}),
              (std::vector{at(1, 4), at(5, 7)}));
    EXPECT_EQ(without({at(0, 10), at(20, 30)}, {at(2, 3), at(5, 22), at(29, 40)}),
              (std::vector{at(0, 2), at(3, 5), at(22, 29)}));
    EXPECT_EQ(without({at(0, 10)}, {}), (std::vector{at(0, 10)}));
    EXPECT_EQ(common({at(0, 10), at(20, 30)}, {at(5, 25)}), (std::vector{at(5, 10), at(20, 25)}));
}

TEST(Busy, IsEverythingThatStandsUnlessItIsFreeCancelledOrDeclined) {
    auto const week = period("2026-03-23 00:00", "2026-03-28 00:00");
    auto const one = [](std::string const& hour, std::string const& more) {
        return "BEGIN:VEVENT\nUID:" + hour + "\nDTSTART:20260324T" + hour +
               "0000Z\nDURATION:PT90M\n" + more + "END:VEVENT\n";
    };
    auto const all = events(one("09", "") + one("10", "STATUS:TENTATIVE\n") +
                            one("13", "TRANSP:TRANSPARENT\n") + one("15", "STATUS:CANCELLED\n") +
                            one("17", "ATTENDEE;PARTSTAT=DECLINED:mailto:ana@example.com\n"));
    auto const expansion = expand(all, {week, zone("UTC"), zones()});
    EXPECT_EQ(print(busy_periods(expansion, week, "ana@example.com")),
              "2026-03-24 09:00 to 2026-03-24 11:30\n");
    EXPECT_EQ(print(busy_periods(expansion, week, "ben@example.com")),
              "2026-03-24 09:00 to 2026-03-24 11:30\n2026-03-24 17:00 to 2026-03-24 18:30\n");
}

TEST(Busy, IsCutToTheWindow) {
    auto const window = period("2026-03-24 09:30", "2026-03-24 10:00");
    auto const all = event("DTSTART:20260324T090000Z\nDURATION:PT2H\n");
    EXPECT_EQ(print(busy_periods(expand(all, {window, zone("UTC"), zones()}), window)),
              "2026-03-24 09:30 to 2026-03-24 10:00\n");
}

TEST(WorkingHours, FollowTheClockOfThePlace) {
    Whereabouts const lisbon{&zone("Europe/Lisbon")};
    EXPECT_EQ(print(working_hours({}, lisbon, period("2026-03-27 00:00", "2026-03-31 00:00"))),
              "2026-03-27 09:00 to 2026-03-27 17:00\n2026-03-30 08:00 to 2026-03-30 16:00\n");
    Whereabouts const kathmandu{&zone("Asia/Kathmandu")};
    EXPECT_EQ(print(working_hours({}, kathmandu, period("2026-03-30 00:00", "2026-03-31 00:00"))),
              "2026-03-30 03:15 to 2026-03-30 11:15\n");
}

TEST(WorkingHours, TravelWithThePerson) {
    Whereabouts const away{
        &zone("Europe/Lisbon"),
        {{period("2026-03-24 00:00", "2026-03-25 00:00"), &zone("America/St_Johns")}}};
    EXPECT_EQ(print(working_hours({}, away, period("2026-03-23 00:00", "2026-03-26 00:00"))),
              "2026-03-23 09:00 to 2026-03-23 17:00\n2026-03-24 11:30 to 2026-03-24 19:30\n"
              "2026-03-25 09:00 to 2026-03-25 17:00\n");
}

TEST(WorkingHours, MayReachOverMidnight) {
    WorkingWeek const night{.begin = hours(22),
                            .end = hours(2),
                            .days = {false, true, false, false, false, false, false}};
    EXPECT_EQ(
        print(working_hours(night, {&zone("UTC")}, period("2026-03-23 00:00", "2026-03-25 00:00"))),
        "2026-03-23 22:00 to 2026-03-24 02:00\n");
}

TEST(Inconvenience, IsCountedInMinutesOutsideEightToSix) {
    struct Row {
        std::string_view zone;
        std::string_view begin;
        std::string_view end;
        int minutes;
    };
    constexpr Row rows[] = {
        {"Europe/Lisbon", "2026-11-23 09:00", "2026-11-23 10:00", 0},
        {"Europe/Lisbon", "2026-11-23 07:30", "2026-11-23 08:30", 30},
        {"Europe/Lisbon", "2026-11-23 17:45", "2026-11-23 18:45", 45},
        {"Europe/Lisbon", "2026-11-21 10:00", "2026-11-21 11:00", 60},
        {"Asia/Kathmandu", "2026-11-23 02:00", "2026-11-23 03:00", 15},
        {"America/St_Johns", "2026-11-23 11:00", "2026-11-23 12:00", 30},
        {"Pacific/Auckland", "2026-11-22 19:00", "2026-11-22 20:00", 0},
    };
    for (auto const& row : rows) {
        EXPECT_EQ(inconvenience(period(row.begin, row.end), {&zone(row.zone)}),
                  minutes(row.minutes))
            << row.zone << row.begin;
    }
}

}  // namespace
}  // namespace telemachy::calendar
