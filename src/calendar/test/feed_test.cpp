#include "calendar/domain/scheduling/feed.h"

#include <gtest/gtest.h>

#include "calendar/test/support.h"

namespace telemachy::calendar {
namespace {

using namespace plain;

sys_seconds const stamp = utc("2026-11-01 08:00");

TEST(Feed, SaysWhatItIsAndIsTheSameForTheSameEvents) {
    auto const all = event(
        "DTSTAMP:20261101T080000Z\nDTSTART;TZID=Europe/"
        "Lisbon:20261123T090000\nDURATION:PT1H\nSUMMARY:Ana and Ben\n");
    auto const feed = write_feed({.name = "Ana, mentoring"}, all, zones());
    EXPECT_NE(feed.find("NAME:Ana\\, mentoring\r\n"), std::string::npos);
    EXPECT_NE(feed.find("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n"), std::string::npos);
    EXPECT_NE(feed.find("TZID:Europe/Lisbon\r\n"), std::string::npos);
    EXPECT_EQ(feed, write_feed({.name = "Ana, mentoring"}, all, zones()));
    auto read = read_events(read_calendar(feed).value()).events;
    ASSERT_EQ(read.size(), 1U);
    read[0].line = all[0].line;
    EXPECT_EQ(read, all);
}

TEST(Feed, SaysOfBusyTimesOnlyWhenTheyAre) {
    auto const window = period("2026-11-23 00:00", "2026-11-28 00:00");
    auto const secret = events(
        "BEGIN:VEVENT\nUID:secret-uid\nDTSTART;TZID=Asia/"
        "Kathmandu:20261124T090000\nDURATION:PT1H\nSUMMARY:Merger talks\n"
        "LOCATION:Bank\nORGANIZER:mailto:eve@example.com\nEND:VEVENT\n"
        "BEGIN:VEVENT\nUID:2\nDTSTART:20261124T041500Z\nDURATION:PT30M\nDESCRIPTION:Dentist\nEND:"
        "VEVENT\n");
    auto const busy =
        busy_periods(expand(secret, {window, zone("Europe/Lisbon"), zones()}), window);
    auto const feed =
        write_feed({.name = "Ana"}, busy_only(busy, "telemachy.example", stamp), zones());
    for (auto const* word : {"secret", "Merger", "Bank", "eve", "Dentist", "Kathmandu"}) {
        EXPECT_EQ(feed.find(word), std::string::npos) << word;
    }
    EXPECT_NE(feed.find("DTSTART:20261124T031500Z\r\nDTEND:20261124T044500Z\r\n"),
              std::string::npos);
}

TEST(FreeBusy, IsOneAnswerWithMergedPeriodsInUtc) {
    auto const text =
        write_free_busy({"ana@example.com", "Ana"}, period("2026-11-23 00:00", "2026-11-24 00:00"),
                        {period("2026-11-23 09:00", "2026-11-23 10:00"),
                         period("2026-11-23 09:30", "2026-11-23 11:00"),
                         period("2026-11-23 23:00", "2026-11-24 01:00")},
                        "fb_1", stamp);
    EXPECT_EQ(text,
              "BEGIN:VCALENDAR\r\nPRODID:-//Telemachy//Calendar//"
              "EN\r\nVERSION:2.0\r\nCALSCALE:GREGORIAN\r\n"
              "BEGIN:VFREEBUSY\r\nUID:fb_1\r\nDTSTAMP:20261101T080000Z\r\nATTENDEE;CN=Ana:mailto:"
              "ana@example.com\r\n"
              "DTSTART:20261123T000000Z\r\nDTEND:20261124T000000Z\r\n"
              "FREEBUSY;FBTYPE=BUSY:20261123T090000Z/20261123T110000Z,20261123T230000Z/202\r\n "
              "61124T000000Z\r\n"
              "END:VFREEBUSY\r\nEND:VCALENDAR\r\n");
}

}  // namespace
}  // namespace telemachy::calendar
