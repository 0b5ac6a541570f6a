#include "notifications/domain/digest.h"

#include <gtest/gtest.h>

namespace telemachy::notifications {
namespace {

using namespace std::chrono;
using namespace std::chrono_literals;

/// Monday the 23rd of November 2026 and so many hours, UTC.
sys_seconds monday(int hour) { return sys_days{2026y / 11 / 23} + hours(hour); }

DigestMoment at(sys_seconds now, std::vector<sys_seconds> sent = {}) {
    return {.now = now, .offset = 0min, .free_days = {true, false, false, false, false, false, true}, .sent = std::move(sent)};
}

TEST(Digest, KeepsQuietHoursOnTheReadersClock) {
    EXPECT_FALSE(is_digest_due(at(monday(7))));
    EXPECT_TRUE(is_digest_due(at(monday(8))));
    EXPECT_TRUE(is_digest_due(at(monday(19))));
    EXPECT_FALSE(is_digest_due(at(monday(20))));
    auto kathmandu = at(monday(3));
    kathmandu.offset = 345min;
    EXPECT_TRUE(is_digest_due(kathmandu)) << "a quarter to nine there";
    kathmandu.now = monday(15);
    EXPECT_FALSE(is_digest_due(kathmandu));
}

TEST(Digest, LeavesDaysAloneOnWhichNobodyWorks) {
    EXPECT_FALSE(is_digest_due(at(monday(9) - days(1))));
    auto friday_off = at(monday(9) - days(3));
    friday_off.free_days = {false, false, false, false, false, true, true};
    EXPECT_FALSE(is_digest_due(friday_off));
}

TEST(Digest, ComesOnceADayAndThreeTimesAWeekAtMost) {
    EXPECT_FALSE(is_digest_due(at(monday(9), {monday(9) - 19h})));
    EXPECT_TRUE(is_digest_due(at(monday(9), {monday(9) - 20h})));
    std::vector<sys_seconds> const three{monday(9) - 24h * 6, monday(9) - 24h * 4, monday(9) - 24h * 2};
    EXPECT_FALSE(is_digest_due(at(monday(9), three)));
    EXPECT_TRUE(is_digest_due(at(monday(10) + 24h, three))) << "the first is more than a week ago";
}

TEST(Digest, CountsNewsWithoutNamingAnybody) {
    std::vector<DigestItem> const items{{"match_proposed", 1}, {"match_published", 1}, {"meeting_moved", 2}, {"something_new", 1}};
    auto const words = digest_words(items, {"https://house.example/today", "https://house.example/mail/x"}, DigestLanguage::english);
    EXPECT_EQ(words.subject, "Telemachy: news for you (5)");
    EXPECT_EQ(words.text,
              "This is new for you in Telemachy:\n\n2  matches to look at\n2  meetings moved\n1  pieces of news\n\n"
              "See: https://house.example/today\nDo without these mails: https://house.example/mail/x\n");
    EXPECT_NE(digest_words(items, {}, DigestLanguage::german).text.find("2  verlegte Gespräche\n"), std::string::npos);
}

}  // namespace
}  // namespace telemachy::notifications
