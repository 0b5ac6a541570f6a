#include <algorithm>
#include <fstream>

#include <gtest/gtest.h>

#include "calendar/domain/icalendar/document_zones.h"
#include "calendar/domain/icalendar/vtimezone.h"
#include "calendar/test/support.h"

namespace telemachy::calendar {
namespace {

using namespace plain;

TEST(ZoneRules, MoveForwardOverAGapAndTakeTheFirstOfTwo) {
    struct Row {
        std::string_view zone;
        std::string_view wall_clock;
        std::string_view utc;
        std::string_view says;
    };
    constexpr Row rows[] = {
        {"Europe/Lisbon", "2026-03-29 00:59", "2026-03-29 00:59", "before the gap"},
        {"Europe/Lisbon", "2026-03-29 01:30", "2026-03-29 01:30", "in the gap: 02:30 in summer"},
        {"Europe/Lisbon", "2026-03-29 02:00", "2026-03-29 01:00", "after the gap"},
        {"Europe/Lisbon", "2026-10-25 01:30", "2026-10-25 00:30", "the first of two"},
        {"Europe/Lisbon", "2026-10-25 02:00", "2026-10-25 02:00", "after the overlap"},
        {"America/New_York", "2026-03-08 02:30", "2026-03-08 07:30", "in the gap"},
        {"America/New_York", "2026-11-01 01:30", "2026-11-01 05:30", "the first of two"},
        {"America/St_Johns", "2026-03-08 02:15", "2026-03-08 05:45", "a gap half an hour off"},
        {"America/St_Johns", "2026-06-01 09:00", "2026-06-01 11:30", "-02:30 in summer"},
        {"America/St_Johns", "2026-12-01 09:00", "2026-12-01 12:30", "-03:30 in winter"},
        {"Asia/Kathmandu", "2026-06-01 09:00", "2026-06-01 03:15", "+05:45 all year"},
        {"Asia/Kathmandu", "2026-01-01 00:15", "2025-12-31 18:30", "a day earlier in UTC"},
        {"Asia/Kolkata", "2026-06-01 09:00", "2026-06-01 03:30", "+05:30 all year"},
        {"Australia/Lord_Howe", "2026-10-04 02:15", "2026-10-03 15:45", "a gap of half an hour"},
        {"Australia/Lord_Howe", "2026-04-05 01:45", "2026-04-04 14:45",
         "an overlap of half an hour"},
        {"Pacific/Apia", "2011-12-30 12:00", "2011-12-30 22:00", "a day that never was"},
        {"Pacific/Chatham", "2026-09-27 02:50", "2026-09-26 14:05", "a gap in a zone of :45"},
        {"Africa/Casablanca", "2026-02-15 02:30", "2026-02-15 01:30", "Ramadan: the first of two"},
        {"America/Santiago", "2026-09-06 00:30", "2026-09-06 04:30", "a gap at midnight"},
    };
    for (auto const& row : rows) {
        EXPECT_EQ(print(zone(row.zone).instant(wall(row.wall_clock))), row.utc)
            << row.zone << ' ' << row.wall_clock << ": " << row.says;
    }
}

TEST(ZoneRules, TurnEveryInstantIntoAWallClockAndBack) {
    for (auto const* name :
         {"Europe/Lisbon", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kathmandu"}) {
        auto const& rules = zone(name);
        for (auto at = utc("2026-01-01 00:00"); at < utc("2027-01-01 00:00");
             at += std::chrono::minutes(15)) {
            auto const back = rules.instant(rules.local(at));
            bool const second_of_two = back < at && rules.at(back).offset > rules.at(at).offset;
            EXPECT_TRUE(back == at || second_of_two) << name << ' ' << print(at);
        }
    }
}

TEST(ZoneRules, AreUnknownForAnUnknownName) {
    for (auto const* name : {"", "Mars/Olympus", "../../etc/passwd", "Europe/Lisbon "}) {
        EXPECT_EQ(zones().find(name), nullptr) << name;
    }
}

/// Every zone the machine lists.
std::vector<std::string> all_zones() {
    std::ifstream table("/usr/share/zoneinfo/tzdata.zi");
    std::vector<std::string> names;
    for (std::string line; std::getline(table, line);) {
        if (line.starts_with("Z ")) names.push_back(line.substr(2, line.find(' ', 2) - 2));
        if (line.starts_with("L ")) names.push_back(line.substr(line.find(' ', 2) + 1));
    }
    return names;
}

TEST(VTimezone, SaysOfEveryZoneWhatTheDatabaseSays) {
    auto const from = utc("2025-01-01 00:00");
    auto const until = utc("2031-01-01 00:00");
    int checked = 0;
    for (auto const& name : all_zones()) {
        auto const* rules = zones().find(name);
        if (!rules) continue;
        ++checked;
        auto const written = write_calendar(
            {.name = "VCALENDAR", .components = {write_vtimezone(*rules, from, until)}});
        auto const read = read_vtimezone(read_calendar(written).value().calendars[0].components[0]);
        ASSERT_TRUE(read) << name << '\n' << written;
        auto const agree = [&](sys_seconds at) {
            if (at < from || at >= until) return;
            EXPECT_EQ(read->at(at).offset, rules->at(at).offset) << name << ' ' << print(at) << '\n'
                                                                 << written;
        };
        for (auto at = from; at < until; at += std::chrono::days(1)) agree(at);
        for (auto const* both : {rules, &*read}) {
            for (auto const& stretch : both->stretches()) {
                if (stretch.begin <= from) continue;
                agree(stretch.begin - seconds(1));
                agree(stretch.begin);
            }
        }
    }
    EXPECT_GT(checked, 400);
}

TEST(VTimezone, WritesAYearlyRuleWhereThereIsOneAndDatesWhereThereIsNone) {
    auto const write = [](std::string_view name) {
        return write_calendar(
            write_vtimezone(zone(name), utc("2026-01-01 00:00"), utc("2029-06-01 00:00")));
    };
    EXPECT_EQ(
        write("Europe/Lisbon"),
        "BEGIN:VTIMEZONE\r\nTZID:Europe/Lisbon\r\n"
        "BEGIN:STANDARD\r\nDTSTART:20251026T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
        "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\nTZNAME:WET\r\nEND:STANDARD\r\n"
        "BEGIN:DAYLIGHT\r\nDTSTART:20260329T010000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
        "TZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\nTZNAME:WEST\r\nEND:DAYLIGHT\r\n"
        "END:VTIMEZONE\r\n");
    EXPECT_NE(write("America/St_Johns").find("BYMONTH=3;BYDAY=2SU"), std::string::npos);
    EXPECT_NE(write("Africa/Casablanca").find("RDATE:"), std::string::npos);
    EXPECT_EQ(write("Africa/Casablanca").find("RRULE:"), std::string::npos);
    EXPECT_EQ(
        write("Asia/Kathmandu"),
        "BEGIN:VTIMEZONE\r\nTZID:Asia/Kathmandu\r\nBEGIN:STANDARD\r\nDTSTART:19860101T000000\r\n"
        "TZOFFSETFROM:+0530\r\nTZOFFSETTO:+0545\r\nTZNAME:+0545\r\nEND:STANDARD\r\nEND:"
        "VTIMEZONE\r\n");
}

TEST(VTimezone, IsRefusedWithTheLineThatCannotBe) {
    struct Row {
        std::string observance;
        std::string sentence;
    };
    std::string const offsets = "TZOFFSETFROM:+0000\nTZOFFSETTO:+0100\n";
    std::string const start = "DTSTART:19700101T000000\n";
    Row const rows[] = {
        {offsets, "DTSTART is missing."},
        {start + "TZOFFSETFROM:+0000\n", "TZOFFSETTO is missing."},
        {start + "TZOFFSETFROM:0000\nTZOFFSETTO:+0100\n",
         "\"0000\" is not a distance from UTC such as -0500."},
        {start + offsets + "RRULE:FREQ=OFTEN\n", "\"FREQ=OFTEN\" is not a part of a repetition."},
        {start + offsets + "RRULE:FREQ=SECONDLY\n", "No clocks are changed that often."},
        {start + offsets + "RRULE:FREQ=SECONDLY;COUNT=9000000000\n",
         "No clocks are changed that often."},
        {start + offsets + "RDATE:yesterday\n",
         "\"yesterday\" is not a time such as 20261121T093000Z."},
    };
    for (auto const& row : rows) {
        auto const document =
            read_calendar("BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:x\nBEGIN:STANDARD\n" +
                          row.observance + "END:STANDARD\nEND:VTIMEZONE\nEND:VCALENDAR\n");
        auto const read = read_vtimezone(document.value().calendars[0].components[0]);
        ASSERT_FALSE(read) << row.observance;
        EXPECT_EQ(read.error().sentence, row.sentence);
        EXPECT_GE(read.error().line, 4U);
    }
}

TEST(DocumentZones, FindWhatOthersCallAZone) {
    auto const document =
        read_calendar(
            "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:Customized Time "
            "Zone\nBEGIN:STANDARD\nDTSTART:16010101T030000\n"
            "TZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\nEND:"
            "STANDARD\n"
            "BEGIN:DAYLIGHT\nDTSTART:16010101T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\n"
            "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\nEND:DAYLIGHT\nEND:VTIMEZONE\nBEGIN:"
            "VTIMEZONE\nTZID:Broken\n"
            "END:VTIMEZONE\nEND:VCALENDAR\n")
            .value();
    DocumentZones const found(zones(), document);
    auto const name = [&](std::string_view wanted) {
        auto const* rules = found.find(wanted);
        return rules ? rules->name() : "unknown";
    };
    EXPECT_EQ(name("Europe/Lisbon"), "Europe/Lisbon");
    EXPECT_EQ(name("W. Europe Standard Time"), "Europe/Berlin");
    EXPECT_EQ(name("/freeassociation.sourceforge.net/Europe/Lisbon"), "Europe/Lisbon");
    EXPECT_EQ(name("/citadel.org/20210210_1/America/Argentina/Buenos_Aires"),
              "America/Argentina/Buenos_Aires");
    EXPECT_EQ(name("Customized Time Zone"), "Customized Time Zone");
    EXPECT_EQ(name("Atlantis/Capital"), "unknown");
    EXPECT_EQ(print(found.find("Customized Time Zone")->instant(wall("2026-07-01 09:00"))),
              "2026-07-01 07:00");
    EXPECT_EQ(print(found.find("Customized Time Zone")->instant(wall("2026-12-01 09:00"))),
              "2026-12-01 08:00");
    ASSERT_EQ(found.problems().size(), 1U);
    EXPECT_EQ(found.problems()[0].sentence, "A time zone needs STANDARD or DAYLIGHT.");
}

TEST(DocumentZones, KnowEveryZoneWindowsNamesAreTranslatedTo) {
    for (auto const* name :
         {"AUS Central Standard Time", "Eastern Standard Time", "GMT Standard Time",
          "Nepal Standard Time", "Newfoundland Standard Time", "UTC", "West Asia Standard Time"}) {
        EXPECT_NE(zones().find(zone_of_windows(name)), nullptr) << name;
    }
    EXPECT_EQ(zone_of_windows("Middle Earth Standard Time"), "");
}

}  // namespace
}  // namespace telemachy::calendar
