#include <gtest/gtest.h>

#include "calendar/domain/caldav/answers.h"
#include "calendar/domain/caldav/questions.h"
#include "calendar/domain/caldav/xml.h"
#include "calendar/test/calendar_house.h"
#include "calendar/test/support.h"

namespace telemachy::calendar {
namespace {

using namespace plain;

std::string answer(std::string const& responses) {
    return R"(<?xml version="1.0"?><d:multistatus xmlns:d="DAV:" xmlns:cal="urn:ietf:params:xml:ns:caldav" )"
           R"(xmlns:cs="http://calendarserver.org/ns/">)" + responses + "</d:multistatus>";
}
std::string response(std::string const& href, std::string const& properties, std::string const& status = "200 OK") {
    return "<d:response><d:href>" + href + "</d:href><d:propstat><d:prop>" + properties + "</d:prop><d:status>HTTP/1.1 " +
           status + "</d:status></d:propstat></d:response>";
}
std::string const calendar_type = "<d:resourcetype><d:collection/><cal:calendar/></d:resourcetype>";

TEST(Xml, IsReadWithItsNamespacesWhateverTheirPrefixes) {
    auto const read = read_xml(R"(<?xml version="1.0"?><a:x xmlns:a="DAV:" xmlns="urn:y"><z k="v">1 &lt; 2</z></a:x>)");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->name, "DAV: x");
    ASSERT_TRUE(read->find("urn:y z"));
    EXPECT_EQ(read->find("urn:y z")->text, "1 < 2");
    EXPECT_EQ(read->find("urn:y z")->attribute("k"), "v");
}

TEST(Xml, RefusesWhatIsBrokenGrowsOrReadsFiles) {
    std::string deep;
    for (int i = 0; i < 100; ++i) deep += "<a>";
    std::string const rows[] = {
        "", "<a>", "<a></b>", "Monday: board", "<!doctype html><html><body>Sign in</body></html>", deep,
        R"(<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;">]><a>&c;</a>)",
        R"(<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>)",
    };
    for (auto const& row : rows) EXPECT_FALSE(read_xml(row)) << row.substr(0, 60);
    EXPECT_FALSE(read_xml("<a><b/><b/><b/></a>", {.elements = 3}));
    EXPECT_TRUE(read_xml("<a><b/><b/></a>", {.elements = 3}));
}

TEST(Caldav, FindsOutWhoOneIsAndWhereOnesCalendarsStand) {
    auto const place = read_place(answer(response("/", "<d:current-user-principal><d:href>/p/ana/</d:href></d:current-user-principal>")));
    ASSERT_TRUE(place);
    EXPECT_FALSE(place->is_calendar);
    EXPECT_EQ(place->principal, "/p/ana/");
    EXPECT_TRUE(read_place(answer(response("/cal/", calendar_type)))->is_calendar);
    // A property that was not found says nothing, whatever stands in it.
    EXPECT_FALSE(read_place(answer(response("/", "<d:current-user-principal><d:href>/x/</d:href></d:current-user-principal>",
                                            "404 Not Found")))->principal);
    EXPECT_EQ(read_home(answer(response("/p/ana/", "<cal:calendar-home-set><d:href>\n /ana/ </d:href></cal:calendar-home-set>")))
                  .value(), "/ana/");
    EXPECT_FALSE(read_home(answer("")).value());
    EXPECT_FALSE(read_place("<html/>"));
}

TEST(Caldav, TakesTheCalendarsThatSayWhenSomebodyIsBusy) {
    auto const events = R"(<cal:supported-calendar-component-set><cal:comp name="VEVENT"/></cal:supported-calendar-component-set>)";
    auto const tasks = R"(<cal:supported-calendar-component-set><cal:comp name="VTODO"/></cal:supported-calendar-component-set>)";
    auto const read = read_calendars(answer(
        response("/ana/", "<d:resourcetype><d:collection/></d:resourcetype>") +
        response("/ana/work/", calendar_type + events + "<cs:getctag>7</cs:getctag>") +
        response("/ana/tasks/", calendar_type + tasks) +
        response("/ana/birthdays/", calendar_type + "<cal:schedule-calendar-transp><cal:transparent/></cal:schedule-calendar-transp>") +
        response("/ana/home/", calendar_type + "<d:sync-token>http://x/1</d:sync-token><cs:getctag>8</cs:getctag>"
                               "<d:supported-report-set><d:supported-report><d:report><cal:free-busy-query/></d:report>"
                               "</d:supported-report></d:supported-report-set>")));
    ASSERT_TRUE(read);
    ASSERT_EQ(read->size(), 2U);
    EXPECT_EQ((*read)[0].href, "/ana/work/");
    EXPECT_EQ((*read)[0].tag, "7");
    EXPECT_FALSE((*read)[0].tells_busy);
    EXPECT_EQ((*read)[1].href, "/ana/home/");
    EXPECT_EQ((*read)[1].tag, "http://x/1");
    EXPECT_TRUE((*read)[1].tells_busy);
}

TEST(Caldav, AsksForAStretchOfTimeInUtc) {
    Period const window{utc("2026-11-23 09:00"), utc("2026-12-23 09:00")};
    auto const range = R"(<C:time-range start="20261123T090000Z" end="20261223T090000Z"/>)";
    for (auto const& question : {ask_busy(window), ask_events(window)}) {
        EXPECT_NE(question.find(range), std::string::npos) << question;
        EXPECT_TRUE(read_xml(question));
    }
    for (auto const& question : {ask_who(), ask_home(), ask_calendars()}) EXPECT_TRUE(read_xml(question));
}

TEST(Caldav, FollowsTheAddressesOfItsAnswers) {
    struct Row {
        std::string_view base, href, expected;
    };
    Row const rows[] = {
        {"https://dav.example/caldav/", "/ana/", "https://dav.example/ana/"},
        {"https://dav.example:8443", "/ana/", "https://dav.example:8443/ana/"},
        {"https://dav.example", "ana/", "https://dav.example/ana/"},
        {"https://dav.example/caldav/x?y=/z", "ana/", "https://dav.example/caldav/ana/"},
        {"https://dav.example/caldav/", "https://other.example/ana/", "https://other.example/ana/"},
    };
    for (auto const& row : rows) EXPECT_EQ(resolved(row.base, row.href), row.expected);
    EXPECT_EQ(origin_of("HTTPS://Dav.Example:8443/Ana"), "https://dav.example:8443");
}

class ConnectedCalendar : public CalendarHouse {
protected:
    static constexpr auto server = "https://dav.example";
    std::string const account =
        R"({"name":"Work","url":"https://dav.example/","user":"ana","password":"correct horse battery"})";

    void SetUp() override {
        put("PROPFIND", "/", response("/", "<d:current-user-principal><d:href>/p/ana/</d:href></d:current-user-principal>"));
        put("PROPFIND", "/p/ana/", response("/p/ana/", "<cal:calendar-home-set><d:href>/ana/</d:href></cal:calendar-home-set>"));
        list("1");
        events("20261124T100000Z", "20261124T110000Z");
    }
    void put(std::string const& method, std::string const& path, std::string const& responses) {
        web.shelf[method + " " + server + path] = answer(responses);
    }
    void list(std::string const& tag) { put("PROPFIND", "/ana/", response("/ana/work/", calendar_type + "<cs:getctag>" + tag + "</cs:getctag>")); }
    void events(std::string const& begin, std::string const& end) {
        put("REPORT", "/ana/work/",
            response("/ana/work/1.ics", "<cal:calendar-data>BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\nUID:1\n"
                                        "DTSTAMP:20261101T000000Z\nDTSTART:" + begin + "\nDTEND:" + end +
                                        "\nSUMMARY:Northwind &amp; Co\nEND:VEVENT\nEND:VCALENDAR\n</cal:calendar-data>") +
            response("/ana/work/2.ics", "<cal:calendar-data>not a calendar</cal:calendar-data>"));
    }
    Json source() { return ask("calendar.see_my_availability", ana).find("sources")->items.at(0); }
    std::string busy() {
        std::string text;
        auto const seen = ask("calendar.see_my_availability", ana);
        for (auto const& each : seen.find("busy")->items) text += each.find("begins")->string.substr(0, 16) + "\n";
        return text;
    }
    int reports() const {
        return static_cast<int>(std::ranges::count(web.questions, "REPORT", &outbound::WebQuestion::method));
    }
};

TEST_F(ConnectedCalendar, SaysWhenSomebodyIsBusyAndFetchesNothingThatDidNotChange) {
    EXPECT_EQ(ask("calendar.connect_calendar", ana, account).find("kind")->string, "connected");
    house.settle();
    EXPECT_EQ(source().find("state")->string, "fine") << source().find("problem")->string;
    EXPECT_EQ(busy(), "2026-11-24T10:00\n") << "one event that is none does not cost the others";
    for (auto const& question : web.questions) {
        ASSERT_TRUE(question.credentials);
        EXPECT_EQ(question.credentials->password, "correct horse battery");
    }
    EXPECT_EQ(reports(), 1);
    events("20261125T100000Z", "20261125T110000Z");
    house.clock.advance(std::chrono::minutes(61));
    let_happen();
    EXPECT_EQ(reports(), 1) << "its tag is the same";
    list("2");
    house.clock.advance(std::chrono::minutes(61));
    let_happen();
    EXPECT_EQ(busy(), "2026-11-25T10:00\n");
    house.clock.advance(std::chrono::hours(25));
    let_happen();
    EXPECT_EQ(reports(), 3) << "once a day everything is read, since the days moved on";
}

TEST_F(ConnectedCalendar, IsFoundFromTheServerItsFolderOrTheCalendarItself) {
    web.shelf["PROPFIND https://dav.example/.well-known/caldav"] = web.shelf["PROPFIND https://dav.example/"];
    web.shelf.erase("PROPFIND https://dav.example/");
    auto const place = [&](std::string const& path, std::string const& said) {
        ask("calendar.connect_calendar", ana, R"({"name":"Work","url":"https://dav.example)" + path + R"(","user":"ana","password":"p"})");
        house.settle();
        EXPECT_EQ(source().find("state")->string, "fine") << said << source().find("problem")->string;
        ask("calendar.remove_source", ana, R"({"source":")" + source().find("id")->string + R"("})");
    };
    put("PROPFIND", "/ana/work/", response("/ana/work/", calendar_type));
    place("/ana/work/", "one calendar");
    put("PROPFIND", "/anything", response("/anything", "<d:resourcetype/>"));
    place("/anything", "through .well-known");
}

TEST_F(ConnectedCalendar, IsRefusedWithWhatOneCanDoAboutIt) {
    auto const said_of = [&](std::string const& url) {
        return said("calendar.connect_calendar", ana, R"({"name":"Work","url":")" + url + R"(","user":"ana","password":"p"})");
    };
    EXPECT_EQ(said_of("webcal://dav.example/"), "/url scheme");
    EXPECT_EQ(said_of("https://ana:p@dav.example/"), "/url credentials");
    EXPECT_EQ(said("calendar.connect_calendar", ana, R"({"name":"Work","url":"https://dav.example/","user":"","password":"p"})"),
              "/user required");
    ask("calendar.connect_calendar", ana, account);
    EXPECT_EQ(said_of("https://dav.example/"), "/url twice");

    web.shelf.clear();
    web.shelf["PROPFIND https://dav.example/"] = "<!doctype html><html><body>Sign in</body></html>";
    house.settle();
    EXPECT_EQ(source().find("state")->string, "failing");
    EXPECT_EQ(source().find("problem")->string, "What stands at this address does not speak CalDAV.");
    put("PROPFIND", "/", response("/", "<d:resourcetype/>"));
    house.clock.advance(std::chrono::hours(3));
    let_happen();
    EXPECT_NE(source().find("problem")->string.find("No calendars"), std::string::npos);
}

TEST_F(ConnectedCalendar, KeepsItsPasswordWhereTheDatabaseAloneOpensNothing) {
    ask("calendar.connect_calendar", ana, account);
    house.settle();
    if (std::getenv("TELEMACHY_TEST_POSTGRES")) return;
    constexpr storage::Statement tables{"t.tables", "select name from sqlite_master where type = 'table'"};
    bool control = false;
    house.read(ana, [&](Work& work) {
        for (auto const& table : work.tx().all<std::string>(tables)) {
            std::string const query = "select * from \"" + table + "\"";
            storage::Statement const everything{table, query};
            work.tx().each(everything, [&](storage::Row const& row) {
                for (int i = 0; i < row.columns(); ++i) {
                    EXPECT_EQ(row.text(i).find("correct horse"), std::string::npos) << table;
                    EXPECT_EQ(row.text(i).find("Northwind"), std::string::npos) << table;
                    control = control || row.text(i).find("dav.example") != std::string::npos;
                }
            });
        }
        return true;
    });
    EXPECT_TRUE(control) << "the search finds what is there";
}

}  // namespace
}  // namespace telemachy::calendar
