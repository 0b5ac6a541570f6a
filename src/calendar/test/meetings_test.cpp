#include "calendar/domain/scheduling/mail.h"
#include "calendar/domain/scheduling/mime.h"
#include "calendar/domain/scheduling/received_mail.h"
#include "calendar/test/calendar_house.h"
#include "calendar/test/support.h"
#include "calendar/test/written_replies.h"

namespace telemachy::calendar {
namespace {

constexpr auto tuesday_at_nine = "2026-11-24T09:00:00.000Z";
constexpr auto tuesday_at_ten = "2026-11-24T10:00:00.000Z";
constexpr auto wednesday_at_nine = "2026-11-25T09:00:00.000Z";
constexpr auto wednesday_at_ten = "2026-11-25T10:00:00.000Z";

class Meetings : public CalendarHouse {
protected:
    Message last_mail_to(std::string const& address) { return last_message_to(carrier, address); }
    /// The words for people in a mail: its first part.
    static std::string decoded_text(std::string const& mail) {
        auto const whole = read_mime(mail);
        auto const parts = mime_parts(whole.body, media_parameter(whole.header("content-type"), "boundary"));
        auto const text = read_mime(parts.at(0));
        return decoded(text.body, text.header("content-transfer-encoding"));
    }
    std::string take(std::string const& mail) {
        auto input = Json::empty_object();
        input.set("file", Json::of_string(mail));
        std::string text;
        write_json(text, input);
        return ask("calendar.take_mail", telemachy::test::administrator(), text).find("outcome")->string;
    }
    std::string answer_of(Actor const& who, Json const& meeting) {
        auto const seen = ask("calendar.see_meeting", ana, R"({"meeting":")" + meeting.find("id")->string + R"("})");
        for (auto const& person : seen.find("people")->items) {
            if (person.find("person")->string == who.person) return person.find("answer")->string;
        }
        return "nobody";
    }
};

TEST_F(Meetings, ArePlannedOnTheClockOfWhoeverBooksAndShownOnEverybodys) {
    auto const meeting = book(ana, "pai_1", tuesday_at_nine, tuesday_at_ten);
    EXPECT_EQ(meeting.find("title")->string, "Fresh Eyes: Ana Ruiz, Bo Lind");
    EXPECT_EQ(meeting.find("time_zone")->string, "Europe/Lisbon");
    auto const& people = meeting.find("people")->items;
    EXPECT_EQ(people[0].find("local_begins")->string, "2026-11-24T09:00");
    EXPECT_EQ(people[1].find("local_begins")->string, "2026-11-24T14:45");  // five hours and three quarters ahead
    EXPECT_EQ(people[0].find("answer")->string, "accepted");
    EXPECT_EQ(people[1].find("answer")->string, "awaited");
    EXPECT_EQ(notices(bo), (std::vector<std::string>{"meeting_booked"}));
    EXPECT_TRUE(notices(ana).empty());
}

TEST_F(Meetings, InviteByMailWithOneUidAndARisingSequence) {
    auto meeting = book(ana, "pai_1", tuesday_at_nine, tuesday_at_ten);
    let_happen();
    ASSERT_EQ(carrier.kept.size(), 2U);
    auto const first = last_mail_to("bo@example.org");
    EXPECT_EQ(first.method, Method::request);
    EXPECT_EQ(first.event.sequence, 0);
    EXPECT_EQ(first.event.start, (EventTime{TimeForm::zoned, plain::wall("2026-11-24 09:00"), "Europe/Lisbon"}));
    EXPECT_EQ(first.event.attendees.size(), 2U);

    house.clock.advance(std::chrono::minutes(1));
    meeting = ask("calendar.move_meeting", bo,
                  about(meeting, R"("begins":")" + std::string(wednesday_at_nine) + R"(","ends":")" + wednesday_at_ten + '"'));
    let_happen();
    auto const second = last_mail_to("ana@example.org");
    EXPECT_EQ(second.event.uid, first.event.uid);
    EXPECT_EQ(second.event.sequence, 1);
    EXPECT_EQ(second.event.start.local, plain::wall("2026-11-25 09:00"));
    EXPECT_GT(second.event.stamp, first.event.stamp);
    EXPECT_EQ(answer_of(ana, meeting), "awaited") << "what she said was about another time";
    EXPECT_EQ(meeting.find("moves")->items.at(0).find("asked_by")->string, "Bo Lind");

    house.clock.advance(std::chrono::minutes(1));
    ask("calendar.cancel_meeting", ana, about(meeting));
    let_happen();
    auto const third = last_mail_to("bo@example.org");
    EXPECT_EQ(third.method, Method::cancel);
    EXPECT_EQ(third.event.uid, first.event.uid);
    EXPECT_EQ(third.event.sequence, 2);
    EXPECT_EQ(carrier.kept.size(), 6U);
}

TEST_F(Meetings, MailTheSameThingOnceHoweverOftenItIsWritten) {
    book(ana, "pai_1", tuesday_at_nine, tuesday_at_ten);
    let_happen();
    auto const first = carrier.kept;
    constexpr storage::Statement again{"t.again", "update operation_job set state = 'waiting' where kind = 'calendar.invite'"};
    house.write(ana, [&](Work& work) { return work.tx().run(again); });  // as after a crash
    let_happen();
    EXPECT_EQ(carrier.kept.size(), first.size());
}

TEST_F(Meetings, RefuseWhatCannotBeWithItsPath) {
    book(ana, "pai_1", tuesday_at_nine, tuesday_at_ten);
    EXPECT_EQ(said("calendar.book_meeting", ana, booking("pai_1", tuesday_at_nine, tuesday_at_ten)), "/begins overlaps");
    EXPECT_EQ(said("calendar.book_meeting", ana, booking("pai_1", tuesday_at_ten, tuesday_at_nine)), "/ends ends_before_start");
    EXPECT_EQ(said("calendar.book_meeting", ana, booking("pai_1", "2026-11-20T09:00:00.000Z", "2026-11-20T10:00:00.000Z")), "/begins past");
    EXPECT_EQ(said("calendar.book_meeting", ana, booking("pai_1", "2036-11-20T09:00:00.000Z", "2036-11-20T10:00:00.000Z")), "/begins too_far");
    EXPECT_EQ(said("calendar.book_meeting", ana, booking("pai_1", wednesday_at_nine, "2026-11-25T21:00:00.000Z")), "/ends too_long");
    EXPECT_EQ(said("calendar.book_meeting", ana, booking("pai_2", wednesday_at_nine, wednesday_at_ten)), "not_found");
    EXPECT_EQ(said("calendar.book_meeting", eve, booking("pai_1", wednesday_at_nine, wednesday_at_ten)), "not_found");
    groups[0].not_yet = conflict("onboarding.first", "Not yet.");
    EXPECT_EQ(said("calendar.book_meeting", ana, booking("pai_1", wednesday_at_nine, wednesday_at_ten)), "onboarding.first");
}

TEST_F(Meetings, AreEditedOnTheVersionThatWasSeenAndByThoseInThem) {
    auto const meeting = book(ana, "pai_1", tuesday_at_nine, tuesday_at_ten);
    auto const move = R"("begins":")" + std::string(wednesday_at_nine) + R"(","ends":")" + wednesday_at_ten + '"';
    EXPECT_EQ(said("calendar.move_meeting", cyn, about(meeting, move)), "not_found");
    EXPECT_EQ(said("calendar.see_meeting", eve, R"({"meeting":")" + meeting.find("id")->string + R"("})"), "not_found");
    EXPECT_EQ(said("calendar.move_meeting", ana, about(meeting, move + R"(,"asked_by":")" + eve.person + '"')), "/asked_by not_in_it");
    ask("calendar.answer_meeting", bo, R"({"meeting":")" + meeting.find("id")->string + R"(","answer":"accepted"})");
    EXPECT_EQ(said("calendar.move_meeting", ana, about(meeting, move)), "stale");
}

TEST_F(Meetings, TakeAnswersFromTheMail) {
    auto const meeting = book(ana, "pai_1", tuesday_at_nine, tuesday_at_ten);
    let_happen();
    auto const invitation = last_mail_to("bo@example.org");
    auto const later = plain::utc("2026-11-23 12:00");
    auto const yes = written_reply(invitation, "bo@example.org", Participation::accepted, later);
    EXPECT_EQ(take(yes), "answered");
    EXPECT_EQ(answer_of(bo, meeting), "accepted");
    EXPECT_EQ(take(yes), "unchanged") << "the mail server delivers twice";

    EXPECT_EQ(take(written_reply(invitation, "bo@example.org", Participation::declined, plain::utc("2026-11-23 11:00"))), "unchanged")
        << "an earlier word that arrives later";
    EXPECT_EQ(answer_of(bo, meeting), "accepted");
    EXPECT_EQ(take(written_reply(invitation, "bo@example.org", Participation::declined, plain::utc("2026-11-23 13:00"))), "answered");
    EXPECT_EQ(answer_of(bo, meeting), "declined");
    EXPECT_EQ(notices(ana), (std::vector<std::string>{"meeting_declined"}));

    EXPECT_EQ(take(written_reply(invitation, "eve@example.org", Participation::accepted, later)), "not_invited");
    auto stranger = invitation;
    stranger.event.uid = "another@elsewhere";
    EXPECT_EQ(take(written_reply(stranger, "bo@example.org", Participation::accepted, later)), "not_ours");
}

TEST_F(Meetings, SendTheCurrentVersionToWhoeverAnswersAnOldOne) {
    auto const meeting = book(ana, "pai_1", tuesday_at_nine, tuesday_at_ten);
    let_happen();
    auto const old = last_mail_to("bo@example.org");
    ask("calendar.move_meeting", ana,
        about(meeting, R"("begins":")" + std::string(wednesday_at_nine) + R"(","ends":")" + wednesday_at_ten + '"'));
    let_happen();
    auto const sent = carrier.kept.size();
    auto const mail = written_reply(old, "bo@example.org", Participation::accepted, plain::utc("2026-11-23 12:00"));
    EXPECT_EQ(take(mail), "ask_again");
    EXPECT_EQ(take(mail), "ask_again");
    let_happen();
    EXPECT_EQ(carrier.kept.size(), sent + 1) << "once for one mail";
    EXPECT_EQ(last_mail_to("bo@example.org").event.sequence, 1);
    EXPECT_EQ(answer_of(bo, meeting), "awaited");
}

TEST_F(Meetings, KeepAnotherTimeThatWasProposedUntilSomebodyElseDecides) {
    auto meeting = book(ana, "pai_1", tuesday_at_nine, tuesday_at_ten);
    let_happen();
    auto counter = last_mail_to("bo@example.org");
    counter.event.start = EventTime::utc(plain::utc("2026-11-25 09:00"));
    counter.event.end = EventTime::utc(plain::utc("2026-11-25 10:00"));
    EXPECT_EQ(take(written_reply(counter, "bo@example.org", Participation::tentative, plain::utc("2026-11-23 12:00"), Method::counter)), "proposed");
    EXPECT_EQ(notices(ana), (std::vector<std::string>{"meeting_time_proposed"}));
    auto const see = [&](Actor const& who) {
        return ask("calendar.see_meeting", who, R"({"meeting":")" + meeting.find("id")->string + R"("})");
    };
    meeting = see(ana);
    ASSERT_EQ(meeting.find("proposals")->items.size(), 1U);
    auto const decide = [&](std::string const& accept) { return about(meeting, R"("person":")" + bo.person + R"(","accept":)" + accept); };
    EXPECT_EQ(said("calendar.decide_proposal", bo, decide("true")), "proposal.own");

    auto const moved = ask("calendar.decide_proposal", ana, decide("true"));
    EXPECT_EQ(moved.find("begins")->string, wednesday_at_nine);
    EXPECT_TRUE(moved.find("proposals")->items.empty());
    EXPECT_EQ(moved.find("moves")->items.at(0).find("asked_by")->string, "Bo Lind");
}

TEST_F(Meetings, TellWhoeverProposedThatItStays) {
    auto meeting = book(ana, "pai_1", tuesday_at_nine, tuesday_at_ten);
    let_happen();
    auto counter = last_mail_to("bo@example.org");
    counter.event.start = EventTime::utc(plain::utc("2026-11-25 09:00"));
    counter.event.end = EventTime::utc(plain::utc("2026-11-25 10:00"));
    take(written_reply(counter, "bo@example.org", Participation::tentative, plain::utc("2026-11-23 12:00"), Method::counter));
    meeting = ask("calendar.see_meeting", ana, R"({"meeting":")" + meeting.find("id")->string + R"("})");
    auto const same = ask("calendar.decide_proposal", ana, about(meeting, R"("person":")" + bo.person + R"(","accept":false)"));
    EXPECT_EQ(same.find("begins")->string, tuesday_at_nine);
    EXPECT_TRUE(same.find("proposals")->items.empty());
    let_happen();
    auto const said = last_mail_to("bo@example.org");
    EXPECT_EQ(said.method, Method::decline_counter);
    EXPECT_EQ(said.event.sequence, 0) << "nobody is asked anything";
}

TEST_F(Meetings, ComeWithNoMailToWhoeverDoesWithoutAndALinkThatSaysSo) {
    book(ana, "pai_1", tuesday_at_nine, tuesday_at_ten);
    let_happen();
    auto const body = decoded_text(carrier.kept.front().message);
    auto const at = body.find("https://house.example/mail/");
    ASSERT_NE(at, std::string::npos);
    auto const begin = at + std::string("https://house.example/mail/").size();
    auto const token = body.substr(begin, body.find_first_of("\r\n", begin) - begin);
    auto const stranger = Actor{};
    auto const choices = [&] { return ask("notifications.see_mail_choices", stranger, R"({"token":")" + token + R"("})"); };
    EXPECT_TRUE(choices().find("items")->items[0].find("wanted")->boolean);
    EXPECT_TRUE(choices().find("items")->items[0].find("wanted")->boolean) << "looking changes nothing";
    ask("notifications.choose_mail", stranger, R"({"token":")" + token + R"(","kind":"invitations","wanted":false})");
    auto const before = carrier.kept.size();
    book(ana, "pai_1", wednesday_at_nine, wednesday_at_ten);
    let_happen();
    EXPECT_EQ(carrier.kept.size(), before + 1) << "to the other one alone";
    EXPECT_EQ(said("notifications.see_mail_choices", stranger, R"({"token":"guessed"})"), "not_found");
}

}  // namespace
}  // namespace telemachy::calendar
