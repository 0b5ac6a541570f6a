#include <gtest/gtest.h>

#include "calendar/domain/scheduling/incoming.h"
#include "calendar/domain/scheduling/mail.h"
#include "calendar/test/support.h"

namespace telemachy::calendar {
namespace {

using namespace plain;

EventTime in_st_johns(std::string_view text) {
    return {TimeForm::zoned, wall(text), "America/St_Johns"};
}

Invitation meeting() {
    return {
        .uid = "cnv_7@telemachy.example",
        .start = in_st_johns("2026-11-23 09:00"),
        .end = in_st_johns("2026-11-23 10:00"),
        .summary = "Ana and Ben: third conversation",
        .organizer = {"calendar@telemachy.example", "Telemachy"},
        .invited = {{"ana@example.com", "Baptista, Ana"}, {"ben@example.com", "Ben"}},
    };
}

sys_seconds const now = utc("2026-11-01 08:00");
sys_seconds const later = utc("2026-11-02 08:00");

/// What `who` would send back to `invitation`.
Message back(Invitation const& invitation, std::string const& who, Participation participation,
             sys_seconds stamp, Method method = Method::reply) {
    auto message = outgoing(invitation, stamp);
    message.method = method;
    message.event.attendees = {{.user = {who}, .participation = participation}};
    return message;
}

TEST(Invitation, RaisesItsSequenceOnlyWhenSomebodyMustDecideAnew) {
    struct Row {
        std::string_view what;
        Change change;
        std::int64_t sequence;
    };
    Row const rows[] = {
        {"nothing", {}, 0},
        {"the same time", {.start = meeting().start}, 0},
        {"the title", {.summary = "A better title"}, 0},
        {"the agenda", {.description = "1. Strategy"}, 0},
        {"the end", {.end = in_st_johns("2026-11-23 10:30")}, 1},
        {"the time",
         {.start = in_st_johns("2026-11-24 09:00"), .end = in_st_johns("2026-11-24 10:00")},
         1},
        {"the place", {.location = "Head office"}, 1},
    };
    for (auto const& row : rows) {
        auto const after = changed(meeting(), row.change);
        ASSERT_TRUE(after) << row.what;
        EXPECT_EQ(after->sequence, row.sequence) << row.what;
        EXPECT_EQ(after->uid, meeting().uid);
    }
}

TEST(Invitation, RefusesAnEndBeforeItsStartAndAChangeAfterItsEnd) {
    EXPECT_EQ(changed(meeting(), {.end = in_st_johns("2026-11-23 09:00")}).error().fields[0].code,
              "ends_before_start");
    EXPECT_EQ(changed(called_off(meeting()), {.summary = "x"}).error().code,
              "invitation.cancelled");
}

TEST(Invitation, IsCalledOffOnce) {
    auto const once = called_off(meeting());
    EXPECT_EQ(once.sequence, 1);
    EXPECT_EQ(called_off(once), once);
    auto const message = outgoing(once, now);
    EXPECT_EQ(message.method, Method::cancel);
    EXPECT_EQ(message.event.status, EventStatus::cancelled);
}

TEST(Invitation, ForgetsAnswersToATimeThatWasMoved) {
    auto invitation =
        take(meeting(), back(meeting(), "ana@example.com", Participation::accepted, now),
             "ana@example.com")
            .invitation;
    EXPECT_EQ(invitation.answers.at("ana@example.com").participation, Participation::accepted);
    EXPECT_EQ(changed(invitation, {.summary = "Same time"})->answers.size(), 1U);
    EXPECT_EQ(changed(invitation, {.end = in_st_johns("2026-11-23 11:00")})->answers.size(), 0U);
}

TEST(Incoming, IsTakenInTheOrderTheStandardSaysWhateverOrderItComesIn) {
    auto const moved = changed(meeting(), {.end = in_st_johns("2026-11-23 11:00")}).value();
    auto const stale = back(meeting(), "ana@example.com", Participation::accepted, later);
    EXPECT_EQ(take(moved, stale, "ana@example.com").outcome, Outcome::ask_again);
    EXPECT_EQ(take(moved, stale, "ana@example.com").invitation, moved);

    auto const declined = back(moved, "ana@example.com", Participation::declined, later);
    auto const after = take(moved, declined, "ana@example.com");
    EXPECT_EQ(after.outcome, Outcome::answered);
    EXPECT_EQ(take(after.invitation, declined, "ana@example.com").outcome, Outcome::unchanged);

    auto const overtaken = back(moved, "ana@example.com", Participation::accepted, now);
    EXPECT_EQ(take(after.invitation, overtaken, "ana@example.com").outcome, Outcome::unchanged);
    EXPECT_EQ(take(after.invitation, overtaken, "ana@example.com").invitation, after.invitation);
}

TEST(Incoming, IsTakenOnlyFromSomebodyInvitedWhoSpeaksForThemselves) {
    auto const ours = meeting();
    auto const ana = back(ours, "ana@example.com", Participation::accepted, now);
    EXPECT_EQ(take(ours, ana, "ben@example.com").outcome, Outcome::not_invited);
    EXPECT_EQ(
        take(ours, back(ours, "eve@example.com", Participation::accepted, now), "eve@example.com")
            .outcome,
        Outcome::not_invited);

    auto other = ana;
    other.event.uid = "another@telemachy.example";
    EXPECT_EQ(take(ours, other, "ana@example.com").outcome, Outcome::not_ours);
    auto never_sent = ana;
    never_sent.event.sequence = 5;
    EXPECT_EQ(take(ours, never_sent, "ana@example.com").outcome, Outcome::not_ours);
    auto request = ana;
    request.method = Method::request;
    EXPECT_EQ(take(ours, request, "ana@example.com").outcome, Outcome::not_understood);
    auto refresh = ana;
    refresh.method = Method::refresh;
    EXPECT_EQ(take(ours, refresh, "ana@example.com").outcome, Outcome::send_again);
    EXPECT_EQ(take(called_off(ours), ana, "ana@example.com").outcome, Outcome::ask_again);
}

TEST(Incoming, KeepsTheNewestProposalOfEachUntilItIsDecided) {
    auto counter =
        back(meeting(), "ben@example.com", Participation::tentative, later, Method::counter);
    counter.event.start = in_st_johns("2026-11-25 14:00");
    counter.event.end = in_st_johns("2026-11-25 15:00");
    auto const taken = take(meeting(), counter, "ben@example.com");
    EXPECT_EQ(taken.outcome, Outcome::proposed);
    ASSERT_EQ(taken.invitation.proposals.size(), 1U);
    EXPECT_EQ(taken.invitation.proposals[0].start, in_st_johns("2026-11-25 14:00"));
    EXPECT_EQ(taken.invitation.start, meeting().start) << "a proposal changes nothing by itself";

    auto older = counter;
    older.event.stamp = now;
    EXPECT_EQ(take(taken.invitation, older, "ben@example.com").outcome, Outcome::unchanged);

    auto const no = turned_down(taken.invitation, taken.invitation.proposals[0], later);
    EXPECT_EQ(no.method, Method::decline_counter);
    EXPECT_EQ(no.event.attendees[0].user.address, "ben@example.com");
    EXPECT_EQ(no.event.sequence, 0);
}

TEST(Messages, ReadTheSameAsTheyAreWritten) {
    for (auto const& message : {outgoing(meeting(), now), outgoing(called_off(meeting()), now),
                                back(meeting(), "ana@example.com", Participation::declined, now)}) {
        auto const text = write_message(message, zones());
        EXPECT_NE(text.find("TZID:America/St_Johns"), std::string::npos)
            << "a zone that is named is described";
        auto read = read_message(text);
        ASSERT_TRUE(read) << read.error().detail << '\n' << text;
        read->event.line = 0;
        EXPECT_EQ(read->method, message.method);
        EXPECT_EQ(read->event, message.event);
    }
}

TEST(Messages, AreRefusedWhenTheyAreNotExactlyOne) {
    auto const document = [](std::string const& method, std::string const& inside) {
        return "BEGIN:VCALENDAR\n" + method + inside + "END:VCALENDAR\n";
    };
    std::string const head =
        "BEGIN:VEVENT\nUID:1\nDTSTAMP:20261101T080000Z\nORGANIZER:mailto:a@example.com\n";
    std::string const ana = "ATTENDEE:mailto:ana@example.com\n";
    std::string const end = "END:VEVENT\n";
    struct Row {
        std::string document;
        std::string code;
    };
    Row const rows[] = {
        {document("", head + ana + end), "itip.no_method"},
        {document("METHOD:SHOUT\n", head + ana + end), "itip.method"},
        {document("METHOD:REPLY\n", ""), "itip.one_event"},
        {document("METHOD:REPLY\n", head + ana + end + head + ana + end), "itip.one_event"},
        {document("METHOD:REPLY\n", head + end), "itip.incomplete"},
        {document("METHOD:REPLY\n", head + ana + ana + end), "itip.incomplete"},
        {document("METHOD:REPLY\n", "BEGIN:VEVENT\n" + ana + end), "itip.incomplete"},
        {document("METHOD:REQUEST\n", head + ana + end), "ics.event"},
        {document("METHOD:REPLY\n", head + ana + "strange\n" + end), "ics.line"},
        {document("METHOD:REPLY\n", head + ana + end) +
             document("METHOD:REPLY\n", head + ana + end),
         "itip.several"},
        {"<html>", "ics.html"},
    };
    for (auto const& row : rows) {
        auto const read = read_message(row.document);
        ASSERT_FALSE(read) << row.document;
        EXPECT_EQ(read.error().code, row.code) << row.document;
    }
    EXPECT_TRUE(read_message(document("METHOD:REPLY\n", head + ana + end)));
}

InvitationMail mail() {
    return {.from = {"calendar@telemachy.example", "Telemachy"},
            .to = {"ana@example.com", "Baptista, Ana"},
            .subject = "Invitation: Ana and Ben",
            .text = "Monday at nine.\nSee you there.",
            .message_id = "cnv_7.0@telemachy.example",
            .date = now};
}

TEST(Mail, CarriesTheMethodTwiceAndATextForPeople) {
    auto const text = write_mail(mail(), outgoing(meeting(), now), zones(), "=_part");
    EXPECT_NE(
        text.find(
            "Content-Type: text/calendar; method=REQUEST; charset=UTF-8; component=VEVENT\r\n"),
        std::string::npos);
    EXPECT_NE(text.find("To: \"Baptista, Ana\" <ana@example.com>\r\n"), std::string::npos);
    EXPECT_NE(text.find("Date: Sun, 01 Nov 2026 08:00:00 +0000\r\n"), std::string::npos);
    EXPECT_NE(text.find("TW9uZGF5IGF0IG5pbmUuDQpTZWUgeW91IHRoZXJlLg==\r\n"), std::string::npos);
    EXPECT_TRUE(text.ends_with("\r\n--=_part--\r\n"));
    EXPECT_EQ(text, write_mail(mail(), outgoing(meeting(), now), zones(), "=_part"))
        << "a repeat is the same mail";
}

TEST(Mail, CannotBeTalkedIntoAnotherHeader) {
    auto sly = mail();
    sly.to = {"ana@example.com>\r\nBcc: <eve@example.com", "Ana\r\nBcc: eve@example.com"};
    sly.subject = "Hello\r\nBcc: eve@example.com";
    auto const text = write_mail(sly, outgoing(meeting(), now), zones(), "=_part");
    EXPECT_EQ(text.find("\r\nBcc"), std::string::npos);
    EXPECT_EQ(text.find("\nBcc"), std::string::npos);
}

TEST(Mail, EncodesWhatIsNotAsciiInWordsOf75) {
    auto accented = mail();
    accented.subject =
        "Conversa número três com a Inês, sobre a expansão para São Tomé e o orçamento de 2027";
    auto const text = write_mail(accented, outgoing(meeting(), now), zones(), "=_part");
    auto const begin = text.find("Subject: ") + 9;
    auto const subject = text.substr(begin, text.find("\r\nDate:") - begin);
    for (auto const word : {subject.substr(0, subject.find("\r\n"))}) EXPECT_LE(word.size(), 75U);
    EXPECT_TRUE(subject.starts_with("=?UTF-8?B?"));
    for (char const c : text) EXPECT_TRUE(c == '\r' || c == '\n' || (c >= ' ' && c <= '~'));
}

}  // namespace
}  // namespace telemachy::calendar
