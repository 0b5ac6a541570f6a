#include <gtest/gtest.h>

#include "calendar/domain/scheduling/invitation.h"
#include "calendar/domain/scheduling/mail.h"
#include "calendar/test/another_program.h"
#include "calendar/test/support.h"

namespace telemachy::calendar {
namespace {

using namespace plain;

TEST(AnotherReader, FindsInOurMailWhatWePutThere) {
    ASSERT_TRUE(python_has("icalendar")) << "script/bootstrap --tests installs it";
    struct Row {
        std::string_view zone;
        std::string_view start;
        std::string_view end;
        std::string_view start_utc;
        std::string_view end_utc;
    };
    constexpr Row rows[] = {
        {"Europe/Lisbon", "2026-07-06 09:00", "2026-07-06 10:00", "2026-07-06 08:00",
         "2026-07-06 09:00"},
        {"Europe/Lisbon", "2026-11-23 09:00", "2026-11-23 10:00", "2026-11-23 09:00",
         "2026-11-23 10:00"},
        {"America/St_Johns", "2026-11-23 23:30", "2026-11-24 00:30", "2026-11-24 03:00",
         "2026-11-24 04:00"},
        {"America/St_Johns", "2026-07-06 23:30", "2026-07-07 00:30", "2026-07-07 02:00",
         "2026-07-07 03:00"},
        {"Asia/Kathmandu", "2026-07-06 00:30", "2026-07-06 01:30", "2026-07-05 18:45",
         "2026-07-05 19:45"},
        {"Australia/Lord_Howe", "2026-12-07 09:00", "2026-12-07 10:00", "2026-12-06 22:00",
         "2026-12-06 23:00"},
        {"Africa/Casablanca", "2026-03-02 09:00", "2026-03-02 10:00", "2026-03-02 09:00",
         "2026-03-02 10:00"},
        {"Africa/Casablanca", "2026-07-06 09:00", "2026-07-06 10:00", "2026-07-06 08:00",
         "2026-07-06 09:00"},
    };
    for (auto const& row : rows) {
        std::string const zone(row.zone);
        Invitation const invitation{
            .uid = "cnv_7@telemachy.example",
            .sequence = 2,
            .start = {TimeForm::zoned, wall(row.start), zone},
            .end = {TimeForm::zoned, wall(row.end), zone},
            .summary =
                "Inês, Ben; and a very long title that has to be folded because it says – in many "
                "words – too much",
            .organizer = {"calendar@telemachy.example", "Telemachy"},
            .invited = {{"ines@example.com", "Baptista, Inês \"Nê\""}},
        };
        InvitationMail const mail{.from = invitation.organizer,
                                  .to = invitation.invited[0],
                                  .subject = invitation.summary,
                                  .text = "Até já\n",
                                  .message_id = "1@telemachy.example",
                                  .date = utc("2026-06-01 08:00")};
        EXPECT_EQ(run_python("independent_reader.py",
                             write_mail(mail, outgoing(invitation, mail.date), zones(), "=_part")),
                  "subject " + invitation.summary +
                      "\nto Baptista, Inês \"Nê\" ines@example.com\ndefects 0\n"
                      "types multipart/alternative text/plain text/calendar\nmethod parameter "
                      "REQUEST\nmethod REQUEST\n"
                      "uid cnv_7@telemachy.example\nsequence 2\nsummary " +
                      invitation.summary +
                      "\nstatus CONFIRMED\n"
                      "attendee mailto:ines@example.com Baptista, Inês ^'Nê^' NEEDS-ACTION\n"
                      "dtstart " +
                      std::string(row.start_utc) + "\ndtend " + std::string(row.end_utc) + "\n")
            << zone;
    }
}

}  // namespace
}  // namespace telemachy::calendar
