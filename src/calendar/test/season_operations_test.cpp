#include "calendar/test/calendar_house.h"
#include "calendar/test/support.h"

namespace telemachy::calendar {
namespace {

class Seasons : public CalendarHouse {
protected:
    std::string const quarter = R"({"programme":"prg_1","first_day":"2027-01-04","last_day":"2027-04-02","meetings":3})";

    /// Orders a plan and waits until it is there.
    Json plan(std::string const& wish) {
        auto const ordered = ask("calendar.start_season", coordinator, wish);
        EXPECT_EQ(ordered.find("state")->string, "planning");
        house.settle();
        return see(ordered);
    }
    Json see(Json const& season) { return ask("calendar.see_season", coordinator, about_season(season)); }
    static std::string about_season(Json const& season, std::string const& more = "") {
        return R"({"season":")" + season.find("id")->string + '"' + more + "}";
    }
    static std::string on_version(Json const& season) {
        return about_season(season, R"(,"version":)" + std::to_string(season.find("version")->integer));
    }
    std::vector<Json> changes(Json const& season) {
        return ask("calendar.list_season_changes", coordinator, about_season(season)).find("items")->items;
    }
    std::vector<Json> meetings(Actor const& who) {
        return ask("calendar.list_my_meetings", who, R"({"from":"2027-01-01T00:00:00.000Z","until":"2027-06-01T00:00:00.000Z"})")
            .find("items")->items;
    }
    void be_busy(Actor const& who, std::string const& start, std::string const& end) {
        auto input = Json::empty_object();
        input.set("name", Json::of_string("Work"));
        input.set("file", Json::of_string("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20261101T000000Z\r\nDTSTART:" +
                                          start + "\r\nDTEND:" + end + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"));
        std::string text;
        write_json(text, input);
        ask("calendar.paste_calendar", who, text);
    }
};

TEST_F(Seasons, ArePlannedAndShownBeforeAnythingIsSent) {
    auto const season = plan(quarter);
    EXPECT_EQ(season.find("state")->string, "drafted");
    EXPECT_EQ(season.find("groups")->integer, 2);
    EXPECT_EQ(season.find("changes")->integer, 6);
    EXPECT_EQ(season.find("not_placed")->integer, 0);
    EXPECT_LE(season.find("bound")->integer, season.find("cost")->integer);
    for (auto const& change : changes(season)) {
        EXPECT_EQ(change.find("begins_before")->kind, Json::Kind::null);
        EXPECT_GE(change.find("begins_after")->string, "2027-01-04");
    }
    let_happen();
    EXPECT_TRUE(carrier.kept.empty());
    EXPECT_TRUE(notices(ana).empty());
    EXPECT_TRUE(meetings(ana).empty());
}

TEST_F(Seasons, BookEveryMeetingAndInviteEverybodyOnceTheyAreApplied) {
    auto const season = plan(quarter);
    auto const applied = ask("calendar.apply_season", coordinator, on_version(season));
    EXPECT_EQ(applied.find("state")->string, "applied");
    EXPECT_EQ(said("calendar.apply_season", coordinator, on_version(applied)), "season.not_drafted");
    EXPECT_EQ(said("calendar.apply_season", coordinator, on_version(season)), "stale");
    let_happen();
    EXPECT_EQ(meetings(ana).size(), 3U);
    EXPECT_EQ(meetings(dan).size(), 3U);
    EXPECT_EQ(carrier.kept.size(), 12U);
    auto const again = plan(quarter);
    EXPECT_EQ(again.find("changes")->integer, 0);
    EXPECT_EQ(again.find("kept")->integer, 6);
}

TEST_F(Seasons, MoveOnlyWhatMustMoveWhenACalendarMoves) {
    ask("calendar.apply_season", coordinator, on_version(plan(quarter)));
    auto const second = meetings(cyn).at(1).find("begins")->string;
    auto day = second.substr(0, 10);
    std::erase(day, '-');
    be_busy(cyn, day + "T000000Z", day + "T235900Z");
    auto const season = plan(quarter);
    ASSERT_EQ(season.find("changes")->integer, 1);
    EXPECT_EQ(season.find("kept")->integer, 5);
    EXPECT_EQ(changes(season).at(0).find("begins_before")->string, second);
    house.clock.advance(std::chrono::minutes(1));
    ask("calendar.apply_season", coordinator, on_version(season));
    auto const moved = meetings(cyn).at(1);
    EXPECT_NE(moved.find("begins")->string, second);
    EXPECT_EQ(moved.find("moves")->items.size(), 1U);
}

TEST_F(Seasons, AreRefusedWhenTheWorldHasMovedOn) {
    ask("calendar.apply_season", coordinator, on_version(plan(quarter)));
    auto const meeting = meetings(cyn).at(1);
    auto day = meeting.find("begins")->string.substr(0, 10);
    std::erase(day, '-');
    be_busy(cyn, day + "T000000Z", day + "T235900Z");
    auto const season = plan(quarter);
    ask("calendar.cancel_meeting", dan, about(meeting));
    EXPECT_EQ(said("calendar.apply_season", coordinator, on_version(season)), "season.outdated");
}

TEST_F(Seasons, KeepClearOfBlackoutsAndInsideWindows) {
    ask("calendar.add_cycle_event", coordinator,
        R"({"programme":"prg_1","kind":"blackout","name":"Closing of books","first_day":"2027-01-04","last_day":"2027-01-15"})");
    for (auto const& change : changes(plan(quarter))) EXPECT_GE(change.find("begins_after")->string, "2027-01-17");
    ask("calendar.add_cycle_event", coordinator,
        R"({"programme":"prg_1","kind":"window","name":"Strategy weeks","first_day":"2027-02-08","last_day":"2027-02-19"})");
    auto const season = plan(quarter);
    EXPECT_EQ(season.find("not_placed")->integer, 4) << "one of three parts of the quarter touches the window";
    for (auto const& change : changes(season)) {
        EXPECT_GE(change.find("begins_after")->string, "2027-02-07");
        EXPECT_LT(change.find("begins_after")->string, "2027-02-20");
    }
}

TEST_F(Seasons, ShowWhatTheyAskOfWhomAndShareIt) {
    auto const season = plan(quarter);
    auto const ledger = ask("calendar.see_season_ledger", coordinator, about_season(season)).find("items")->items;
    ASSERT_EQ(ledger.size(), 4U);
    std::int64_t sum = 0;
    for (auto const& share : ledger) sum += share.find("added")->integer;
    EXPECT_EQ(season.find("inconvenience")->integer, sum);
}

TEST_F(Seasons, SpendNoMoreHoursThanSomebodyGivesAcrossAllTheirRoles) {
    // An hour a month is not quite three in this quarter; a meeting with somebody else takes one of them.
    house.write(cyn, [&](Work& work) {
        constexpr storage::Statement give{"t.give", "update people_person set hours_per_month = 1 where id = $1"};
        return work.tx().run(give, cyn.person);
    });
    groups.push_back(group("pai_3", {cyn, ana}));
    groups.back().programme = "prg_2";
    book(cyn, "pai_3", "2027-01-12T10:00:00.000Z", "2027-01-12T11:00:00.000Z");
    groups.pop_back();
    auto const season = plan(quarter);
    EXPECT_EQ(season.find("not_placed")->integer, 2) << "three were wanted, and there is time for one";
    EXPECT_EQ(season.find("changes")->integer, 4);
}

TEST_F(Seasons, LeaveOutWhoMayNotMeetYet) {
    groups[1].not_yet = conflict("onboarding.first", "Not yet.");
    auto const season = plan(quarter);
    EXPECT_EQ(season.find("waiting")->integer, 1);
    EXPECT_EQ(season.find("changes")->integer, 3);
    groups.clear();
    EXPECT_EQ(plan(quarter).find("failure")->string, "no_groups");
}

TEST_F(Seasons, BelongToTheCoordinatorsOfTheirProgramme) {
    auto const season = plan(quarter);
    auto const another = telemachy::test::coordinator("prg_2");
    EXPECT_EQ(said("calendar.see_season", another, about_season(season)), "not_found");
    EXPECT_EQ(said("calendar.apply_season", another, on_version(season)), "not_found");
    EXPECT_EQ(said("calendar.start_season", another, quarter), "not_found");
    EXPECT_EQ(said("calendar.start_season", coordinator, R"({"programme":"prg_1","first_day":"2027-01-04","last_day":"2027-01-20","meetings":5})"),
              "/gap_days does_not_fit");
    EXPECT_EQ(said("calendar.start_season", coordinator, R"({"programme":"prg_1","first_day":"2027-04-04","last_day":"2027-01-20"})"),
              "/last_day ends_before_start");
}

}  // namespace
}  // namespace telemachy::calendar
