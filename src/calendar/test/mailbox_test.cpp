#include "calendar/test/calendar_house.h"
#include "calendar/test/support.h"
#include "calendar/test/written_replies.h"

namespace telemachy::calendar {
namespace {

class MailboxOfTheHouse : public CalendarHouse {
protected:
    Json const meeting = book(ana, "pai_1", "2026-11-24T09:00:00.000Z", "2026-11-24T10:00:00.000Z");

    std::string answer_of(Actor const& who) {
        auto const seen = ask("calendar.see_meeting", ana, R"({"meeting":")" + meeting.find("id")->string + R"("})");
        for (auto const& person : seen.find("people")->items) {
            if (person.find("person")->string == who.person) return person.find("answer")->string;
        }
        return "nobody";
    }
    std::string reply_of_bo(Participation participation, sys_seconds stamp) {
        return written_reply(last_message_to(carrier, "bo@example.org"), "bo@example.org", participation, stamp);
    }
};

TEST_F(MailboxOfTheHouse, IsReadAndWhatWasAnsweredIsKept) {
    let_happen();
    mailbox.mails = {{"1", reply_of_bo(Participation::accepted, plain::utc("2026-11-23 10:00"))}};
    let_happen();
    EXPECT_EQ(answer_of(bo), "accepted");
    EXPECT_TRUE(mailbox.dealt_with.contains("1"));
}

TEST_F(MailboxOfTheHouse, OffersAMailAgainThatWasNotMarkedAndNothingChanges) {
    let_happen();
    mailbox.mails = {{"1", reply_of_bo(Participation::accepted, plain::utc("2026-11-23 10:00"))},
                     {"2", reply_of_bo(Participation::declined, plain::utc("2026-11-23 11:00"))}};
    let_happen();
    auto const letters = carrier.kept.size();
    mailbox.dealt_with.clear();
    let_happen();
    EXPECT_EQ(answer_of(bo), "declined") << "an earlier answer that comes later counts for nothing";
    EXPECT_EQ(carrier.kept.size(), letters);
}

TEST_F(MailboxOfTheHouse, IsNotHeldUpByWhatIsNoAnswer) {
    let_happen();
    mailbox.mails = {{"1", "From: shop@example.org\r\n\r\nBuy now.\r\n"},
                     {"2", ""},  // too large to be an answer
                     {"3", reply_of_bo(Participation::tentative, plain::utc("2026-11-23 10:00"))}};
    let_happen();
    EXPECT_EQ(answer_of(bo), "tentative");
    EXPECT_EQ(mailbox.dealt_with.size(), 3U);
}

TEST_F(MailboxOfTheHouse, AskedForAnotherTimeAsksTheOthers) {
    let_happen();
    auto invitation = last_message_to(carrier, "bo@example.org");
    invitation.event.start = EventTime::utc(plain::utc("2026-11-25 09:00"));
    invitation.event.end = EventTime::utc(plain::utc("2026-11-25 10:00"));
    mailbox.mails = {{"1", written_reply(invitation, "bo@example.org", Participation::tentative, plain::utc("2026-11-23 10:00"),
                                         Method::counter)}};
    let_happen();
    auto const seen = ask("calendar.see_meeting", ana, R"({"meeting":")" + meeting.find("id")->string + R"("})");
    ASSERT_EQ(seen.find("proposals")->items.size(), 1U);
    EXPECT_EQ(seen.find("proposals")->items[0].find("begins")->string, "2026-11-25T09:00:00.000Z");
    EXPECT_EQ(seen.find("begins")->string, "2026-11-24T09:00:00.000Z") << "nothing moves until somebody decides";
}

}  // namespace
}  // namespace telemachy::calendar
