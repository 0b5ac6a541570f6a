#include "calendar/domain/scheduling/received_mail.h"

#include <gtest/gtest.h>

#include "calendar/domain/scheduling/mail.h"
#include "calendar/domain/scheduling/mime.h"
#include "calendar/test/support.h"

namespace telemachy::calendar {
namespace {

using namespace plain;

TEST(ReceivedMail, ReadsWhatThisHouseWrites) {
    Message const message{Method::reply,
                          {.uid = "m@house",
                           .stamp = utc("2026-11-01 08:00"),
                           .start = EventTime::utc(utc("2026-11-23 09:00")),
                           .summary = "Grüße aus Århus",
                           .organizer = CalendarUser{"calendar@house.example"},
                           .attendees = {{.user = {"ana@example.com"}, .participation = Participation::accepted}}}};
    auto const mail = write_mail({.from = {"Ana@Example.com", "Baptista, Ana"},
                                  .to = {"calendar@house.example"},
                                  .subject = "Accepted",
                                  .text = "Yes.",
                                  .message_id = "1@example.com",
                                  .date = utc("2026-11-01 08:00")},
                                 message, zones(), "=part=");
    auto const read = read_received_mail(mail);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->sender, "ana@example.com");
    auto const back = read_message(read->calendar);
    ASSERT_TRUE(back);
    EXPECT_EQ(back->event.summary, "Grüße aus Århus");
    EXPECT_EQ(back->event.attendees, message.event.attendees);
}

TEST(ReceivedMail, FindsTheCalendarWhereverClientsPutIt) {
    std::string const calendar = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";
    struct Row {
        std::string_view what;
        std::string mail;
    };
    Row const rows[] = {
        {"alone", "From: ana@example.com\nContent-Type: text/calendar; method=REPLY\n\n" + calendar},
        {"with folded headers", "From: Ana\n <ana@example.com>\nContent-Type: text/calendar;\n\tmethod=REPLY\n\n" + calendar},
        {"from a mailbox file", "From ana@example.com Sat Nov 21\nFrom: ana@example.com\nContent-Type: text/calendar\n\n" + calendar},
        {"as an attachment inside a mixed mail",
         "From: ana@example.com\nContent-Type: multipart/mixed; boundary=outer\n\nHello\n--outer\nContent-Type: "
         "multipart/alternative; boundary=\"in ner\"\n\n--in ner\nContent-Type: text/plain\n\nYes\n--in ner\nContent-Type: "
         "TEXT/Calendar\n\n" + calendar + "--in ner--\n--outer--\n"},
        {"in quoted-printable",
         "From: ana@example.com\nContent-Type: text/calendar\nContent-Transfer-Encoding: quoted-printable\n\nBEGIN:VCAL=\nENDAR\n"
         "END=3AVCALENDAR\n"},
        {"in base64 with lines",
         "From: ana@example.com\nContent-Type: text/calendar\nContent-Transfer-Encoding: BASE64\n\nQkVHSU46VkNBTEVO\n"
         "REFSDQpFTkQ6VkNBTEVOREFSDQo=\n"},
    };
    for (auto const& [what, mail] : rows) {
        auto const read = read_received_mail(mail);
        ASSERT_TRUE(read) << what;
        EXPECT_EQ(read->calendar.substr(0, calendar.size()), calendar) << what;
        EXPECT_EQ(read->sender, "ana@example.com") << what;
    }
}

TEST(ReceivedMail, KnowsOneSenderOrNone) {
    auto const sender = [](std::string const& from) {
        auto const read = read_received_mail(from + "Content-Type: text/calendar\n\nBEGIN:VCALENDAR\n");
        return read ? read->sender : "none";
    };
    EXPECT_EQ(sender("From: \"Eve <eve@example.com>, Ana\" <Ana@Example.com>\n"), "ana@example.com");
    EXPECT_EQ(sender("From: ana@example.com (eve@example.com)\n"), "ana@example.com");
    EXPECT_EQ(sender("From: ana@example.com, eve@example.com\n"), "none");
    EXPECT_EQ(sender("From: ana@example.com\nFrom: eve@example.com\n"), "none");
    EXPECT_EQ(sender("From: <ana@example.com> <eve@example.com>\n"), "none");
    EXPECT_EQ(sender("From: Ana\n"), "none");
    EXPECT_EQ(sender("Subject: hello\n"), "none");
}

TEST(ReceivedMail, RefusesMailWithoutACalendar) {
    EXPECT_EQ(read_received_mail("From: ana@example.com\n\nI cannot come.\n").error().code, "mail.no_calendar");
    EXPECT_EQ(read_received_mail("From: a@b\nContent-Type: multipart/mixed\n\n--x\n").error().code, "mail.no_calendar");
    // Parts inside parts without end are looked into four levels deep.
    std::string nested = "From: a@b\n";
    for (int i = 0; i < 2000; ++i) nested += "Content-Type: multipart/mixed; boundary=b\n\n--b\n";
    EXPECT_EQ(read_received_mail(nested).error().code, "mail.no_calendar");
}

}  // namespace
}  // namespace telemachy::calendar
