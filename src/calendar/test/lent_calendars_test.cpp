#include "calendar/test/calendar_house.h"
#include "calendar/test/support.h"

namespace telemachy::calendar {
namespace {

std::string calendar_of(std::string const& inside) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n" + inside + "END:VCALENDAR\r\n";
}
std::string event_at(std::string const& start, std::string const& end, std::string const& more = "") {
    return "BEGIN:VEVENT\r\nUID:" + start + "@x\r\nDTSTAMP:20261101T000000Z\r\nDTSTART:" + start + "\r\nDTEND:" + end +
           "\r\nSUMMARY:Acquisition of Northwind\r\nLOCATION:Board room\r\n" + more + "END:VEVENT\r\n";
}

class LentCalendars : public CalendarHouse {
protected:
    std::string pasting(std::string const& document) {
        auto input = Json::empty_object();
        input.set("name", Json::of_string("Work"));
        input.set("file", Json::of_string(document));
        std::string text;
        write_json(text, input);
        return text;
    }
    /// `2026-11-24T10:00…` to `…`, one a line.
    std::string busy(Actor const& who) {
        std::string text;
        auto const seen = ask("calendar.see_my_availability", who);
        for (auto const& period : seen.find("busy")->items) {
            text += period.find("begins")->string.substr(0, 16) + " to " + period.find("ends")->string.substr(0, 16) + "\n";
        }
        return text;
    }
    Json only_source(Actor const& who) { return ask("calendar.see_my_availability", who).find("sources")->items.at(0); }
    std::string follow(std::string const& url) { return R"({"name":"Work","url":")" + url + R"("})"; }
};

TEST_F(LentCalendars, KeepWhenSomebodyIsBusyAndNeverWithWhat) {
    auto const answer = ask("calendar.paste_calendar", ana,
                            pasting(calendar_of(event_at("20261124T100000Z", "20261124T113000Z") +
                                                event_at("20261124T110000Z", "20261124T120000Z") +
                                                event_at("20261125T090000Z", "20261125T100000Z", "TRANSP:TRANSPARENT\r\n"))));
    EXPECT_EQ(answer.find("source")->find("busy_periods")->integer, 1);
    EXPECT_EQ(busy(ana), "2026-11-24T10:00 to 2026-11-24T12:00\n");
    EXPECT_EQ(busy(bo), "");

    // Not in any table, whatever it is called.
    constexpr storage::Statement tables{"t.tables", "select name from sqlite_master where type = 'table'"};
    if (std::getenv("TELEMACHY_TEST_POSTGRES")) return;
    house.read(ana, [&](Work& work) {
        for (auto const& table : work.tx().all<std::string>(tables)) {
            std::string const query = "select * from \"" + table + "\"";
            storage::Statement const everything{table, query};
            work.tx().each(everything, [&](storage::Row const& row) {
                for (int i = 0; i < row.columns(); ++i) EXPECT_EQ(row.text(i).find("Northwind"), std::string::npos) << table;
            });
        }
        return true;
    });
}

TEST_F(LentCalendars, ReadWhatAFreeBusyAddressPublishesToo) {
    ask("calendar.paste_calendar", ana,
        pasting(calendar_of("BEGIN:VFREEBUSY\r\nUID:f\r\nDTSTAMP:20261101T000000Z\r\n"
                            "FREEBUSY;FBTYPE=BUSY:20261124T100000Z/PT1H,20261124T140000Z/20261124T150000Z\r\n"
                            "FREEBUSY;FBTYPE=FREE:20261125T100000Z/PT1H\r\n"
                            "FREEBUSY:20261126T100000Z/PT30M\r\nEND:VFREEBUSY\r\n")));
    EXPECT_EQ(busy(ana), "2026-11-24T10:00 to 2026-11-24T11:00\n2026-11-24T14:00 to 2026-11-24T15:00\n"
                         "2026-11-26T10:00 to 2026-11-26T10:30\n");
}

TEST_F(LentCalendars, RefuseWhatIsNoCalendarWithASentenceThatHelps) {
    EXPECT_EQ(said("calendar.paste_calendar", ana, pasting("<!doctype html><html><body>Sign in</body></html>")), "web_page");
    EXPECT_NE(said("calendar.paste_calendar", ana, pasting("Monday: board")), "ok");
    auto const answer = ask("calendar.paste_calendar", ana,
                            pasting(calendar_of(event_at("20261124T100000Z", "20261124T113000Z") +
                                                event_at("tomorrow", "20261124T113000Z"))));
    EXPECT_EQ(answer.find("left_out")->items.size(), 1U);
    EXPECT_EQ(answer.find("source")->find("busy_periods")->integer, 1);
}

TEST_F(LentCalendars, BoundAnEventThatRepeatsWithoutEnd) {
    auto const answer = ask("calendar.paste_calendar", ana,
                            pasting(calendar_of(event_at("20200101T100000Z", "20200101T100100Z", "RRULE:FREQ=MINUTELY\r\n"))));
    EXPECT_LE(answer.find("source")->find("busy_periods")->integer, 2000);
    EXPECT_FALSE(answer.find("left_out")->items.empty());
}

TEST_F(LentCalendars, AreReadFromAnAddressAgainAndAgain) {
    std::string const url = "https://calendar.example/private-1f2e/basic.ics";
    web.shelf[url] = calendar_of(event_at("20261124T100000Z", "20261124T110000Z"));
    EXPECT_EQ(ask("calendar.follow_calendar", ana, follow(url)).find("state")->string, "waiting");
    house.settle();
    EXPECT_EQ(only_source(ana).find("state")->string, "fine");
    EXPECT_EQ(only_source(ana).find("host")->string, "calendar.example") << "and the secret path is shown to nobody again";
    EXPECT_EQ(busy(ana), "2026-11-24T10:00 to 2026-11-24T11:00\n");

    web.shelf[url] = calendar_of(event_at("20261125T100000Z", "20261125T110000Z"));
    let_happen();
    EXPECT_EQ(busy(ana), "2026-11-24T10:00 to 2026-11-24T11:00\n") << "not before an hour is over";
    house.clock.advance(std::chrono::minutes(61));
    let_happen();
    EXPECT_EQ(busy(ana), "2026-11-25T10:00 to 2026-11-25T11:00\n");
}

TEST_F(LentCalendars, KeepWhatTheyKnewWhileAServerIsAway) {
    std::string const url = "https://calendar.example/a.ics";
    web.shelf[url] = calendar_of(event_at("20261124T100000Z", "20261124T110000Z"));
    ask("calendar.follow_calendar", ana, follow(url));
    house.settle();
    web.shelf.clear();
    house.clock.advance(std::chrono::minutes(61));
    let_happen();
    EXPECT_EQ(only_source(ana).find("state")->string, "failing");
    EXPECT_EQ(only_source(ana).find("problem")->string, "Nobody answers there.");
    EXPECT_EQ(busy(ana), "2026-11-24T10:00 to 2026-11-24T11:00\n");
    auto const asked = web.asked;
    house.clock.advance(std::chrono::minutes(61));
    let_happen();
    EXPECT_EQ(web.asked, asked) << "it is left alone for longer each time";
}

TEST_F(LentCalendars, AreNotFollowedToWhereNoCalendarCanBe) {
    EXPECT_EQ(said("calendar.follow_calendar", ana, follow("file:///etc/passwd")), "/url scheme");
    EXPECT_EQ(said("calendar.follow_calendar", ana, follow("https://ana:pw@calendar.example/")), "/url credentials");
    EXPECT_EQ(said("calendar.follow_calendar", ana, follow("https://calendar.example/a b")), "/url not_a_url");
    ask("calendar.follow_calendar", ana, follow("https://calendar.example/a.ics"));
    EXPECT_EQ(said("calendar.follow_calendar", ana, follow("https://calendar.example/a.ics")), "/url twice");
}

TEST_F(LentCalendars, AreTakenBackWithEverythingFromThemByTheirOwnerOnly) {
    ask("calendar.paste_calendar", ana, pasting(calendar_of(event_at("20261124T100000Z", "20261124T110000Z"))));
    auto const source = R"({"source":")" + only_source(ana).find("id")->string + R"("})";
    EXPECT_EQ(said("calendar.remove_source", bo, source), "not_found");
    EXPECT_EQ(busy(ana), "2026-11-24T10:00 to 2026-11-24T11:00\n");
    EXPECT_EQ(said("calendar.remove_source", ana, source), "ok");
    EXPECT_EQ(busy(ana), "");
}

TEST_F(LentCalendars, AreRespectedWhenTimesAreProposed) {
    ask("calendar.paste_calendar", cyn, pasting(calendar_of(event_at("20261124T000000Z", "20261126T160000Z"))));
    // Dan is three and a half hours behind Cyn; both work from nine to five.
    auto const times = ask("calendar.propose_times", cyn, R"({"group":"pai_2","days":5})");
    ASSERT_FALSE(times.find("items")->items.empty());
    for (auto const& time : times.find("items")->items) {
        EXPECT_GE(time.find("begins")->string, "2026-11-26T16:00");
        EXPECT_EQ(time.find("people")->items.size(), 2U);
    }
    EXPECT_EQ(said("calendar.propose_times", eve, R"({"group":"pai_2"})"), "not_found");
}

TEST_F(LentCalendars, FollowSomebodyWhoTravels) {
    auto const travel = ask("calendar.add_travel", bo, R"({"first_day":"2026-11-24","last_day":"2026-11-27","time_zone":"Europe/Lisbon"})");
    auto const times = ask("calendar.propose_times", ana, R"({"group":"pai_1","days":3})");
    auto const& first = times.find("items")->items.at(0);
    EXPECT_EQ(first.find("people")->items[1].find("time_zone")->string, "Europe/Lisbon");
    EXPECT_EQ(first.find("people")->items[1].find("inconvenience")->integer, 0);
    EXPECT_EQ(said("calendar.add_travel", bo, R"({"first_day":"2026-11-27","last_day":"2026-11-28","time_zone":"Europe/Paris"})"), "/first_day overlaps");
    EXPECT_EQ(said("calendar.add_travel", bo, R"({"first_day":"2026-12-02","last_day":"2026-12-01","time_zone":"Europe/Paris"})"), "/last_day ends_before_start");
    EXPECT_EQ(said("calendar.add_travel", bo, R"({"first_day":"2026-12-01","last_day":"2026-12-01","time_zone":"Atlantis"})"), "/time_zone time_zone");
    EXPECT_EQ(said("calendar.remove_travel", ana, R"({"travel":")" + travel.find("id")->string + R"("})"), "not_found");
}

class Feeds : public LentCalendars {
protected:
    std::string token_of(std::string const& kind) {
        auto const url = ask("calendar.make_feed", ana, R"({"kind":")" + kind + R"("})").find("url")->string;
        constexpr std::string_view before = "https://house.example/api/v1/calendar-feeds/";
        EXPECT_TRUE(url.starts_with(before));
        return url.substr(before.size());
    }
    Result<telemachy::Answer> read(std::string const& token) {
        return house.ask("calendar.read_feed", Actor{}, R"({"token":")" + token + R"("})");
    }
};

TEST_F(Feeds, ShowMeetingsInFullOrOnlyThatOneIsBusy) {
    book(ana, "pai_1", "2026-11-24T09:00:00.000Z", "2026-11-24T10:00:00.000Z");
    auto const full = read(token_of("full"));
    ASSERT_TRUE(full);
    EXPECT_EQ(full->content_type, "text/calendar; charset=utf-8");
    EXPECT_NE(full->body.find("Fresh Eyes: Ana Ruiz"), std::string::npos);
    EXPECT_NE(full->body.find("BEGIN:VTIMEZONE"), std::string::npos);

    auto const busy_only = read(token_of("busy"));
    EXPECT_EQ(busy_only->body.find("Bo Lind"), std::string::npos);
    EXPECT_EQ(busy_only->body.find("Fresh"), std::string::npos);
    EXPECT_NE(busy_only->body.find("DTSTART:20261124T090000Z"), std::string::npos);
}

TEST_F(Feeds, ChangeTheirTagWithTheirMeetingsAndNotWithTime) {
    book(ana, "pai_1", "2026-11-24T09:00:00.000Z", "2026-11-24T10:00:00.000Z");
    auto const token = token_of("full");
    auto const tag = read(token)->version;
    house.clock.advance(std::chrono::hours(2));
    EXPECT_EQ(read(token)->version, tag);
    book(ana, "pai_1", "2026-11-25T09:00:00.000Z", "2026-11-25T10:00:00.000Z");
    EXPECT_NE(read(token)->version, tag);
}

TEST_F(Feeds, EndWhenTheyAreTakenBackAndAreNeverGuessed) {
    auto const token = token_of("full");
    ASSERT_TRUE(read(token));
    auto const feed = ask("calendar.see_my_availability", ana).find("feeds")->items.at(0).find("id")->string;
    EXPECT_EQ(said("calendar.revoke_feed", bo, R"({"feed":")" + feed + R"("})"), "not_found");
    EXPECT_EQ(said("calendar.revoke_feed", ana, R"({"feed":")" + feed + R"("})"), "ok");
    EXPECT_EQ(read(token).error().code, "not_found");
    EXPECT_EQ(read("guessed.ics").error().code, "not_found");
}

}  // namespace
}  // namespace telemachy::calendar
