#include "calendar/test/calendar_house.h"
#include "calendar/test/support.h"

namespace telemachy::calendar {
namespace {

/// Fay, Gus and Hal come with a roster, so that they can leave with one.
class Leaving : public CalendarHouse {
protected:
    Json last;  ///< The import that was applied last.

    bool const came = (take({"Fay", "Gus", "Hal"}), true);

    Actor const fay = of_roster("Fay");
    Actor const gus = of_roster("Gus");
    Actor const hal = of_roster("Hal");

    /// Takes in a roster as the whole company, without telling anybody yet.
    void take(std::vector<std::string> const& names) {
        std::string text = "Staff number,Name,E-mail,Job title\n";
        for (auto const& name : names) text += name + "," + name + " Holm," + name + "@example.org,Planner\n";
        auto const upload = [&] {
            auto input = Json::empty_object();
            input.set("filename", Json::of_string("roster.csv"));
            input.set("file", Json::of_string(text));
            std::string json;
            write_json(json, input);
            return json;
        };
        last = ask("people.upload_roster", test::administrator(), upload());
        last = ask("people.map_roster", test::administrator(), about_import(R"("columns":[],"full_feed":true,)"));
        last = ask("people.apply_roster", test::administrator(), about_import());
    }
    std::string about_import(std::string const& more = "") {
        return R"({"import":")" + last.find("id")->string + "\"," + more + R"("version":)" +
               std::to_string(last.find("version")->integer) + "}";
    }
    Actor of_roster(std::string const& name) {
        auto actor = test::member(name);
        auto const found = ask("people.find_people", test::administrator(), R"({"q":")" + name + R"( Holm"})");
        actor.person = found.find("items")->items.at(0).find("id")->string;
        return actor;
    }
    std::string state_of(Json const& meeting, Actor const& who) {
        return ask("calendar.see_meeting", who, R"({"meeting":")" + meeting.find("id")->string + R"("})").find("state")->string;
    }
};

TEST_F(Leaving, CallsOffWhatWasPlannedAndKeepsNothingOfTheirCalendars) {
    groups.push_back(group("pai_9", {fay, gus}));
    auto const meeting = book(fay, "pai_9", "2026-11-24T09:00:00.000Z", "2026-11-24T10:00:00.000Z");
    ask("calendar.add_travel", gus, R"({"first_day":"2026-12-01","last_day":"2026-12-02","time_zone":"Europe/Paris"})");
    ask("calendar.make_feed", gus, R"({"kind":"full"})");
    take({"Fay", "Hal"});
    house.settle();
    EXPECT_EQ(state_of(meeting, fay), "cancelled");
    EXPECT_EQ(notices(fay), (std::vector<std::string>{"meeting_cancelled"}));
    auto const left = ask("calendar.see_my_availability", gus);
    EXPECT_TRUE(left.find("travels")->items.empty());
    EXPECT_TRUE(left.find("feeds")->items.empty());
}

TEST_F(Leaving, IsNothingWhenTheNewsComesAfterTheRosterWasUndone) {
    groups.push_back(group("pai_9", {fay, gus}));
    auto const meeting = book(fay, "pai_9", "2026-11-24T09:00:00.000Z", "2026-11-24T10:00:00.000Z");
    ask("calendar.add_travel", gus, R"({"first_day":"2026-12-01","last_day":"2026-12-02","time_zone":"Europe/Paris"})");
    take({"Fay", "Hal"});
    ask("people.undo_roster", test::administrator(), about_import());
    house.settle();  // the news of both arrives now
    EXPECT_EQ(state_of(meeting, fay), "planned");
    EXPECT_EQ(ask("calendar.see_my_availability", gus).find("travels")->items.size(), 1U);
}

TEST_F(Leaving, LeavesACircleMeetingOnWithoutThem) {
    groups.push_back(group("cir_1", {fay, gus, hal}));
    auto const meeting = book(fay, "cir_1", "2026-11-24T09:00:00.000Z", "2026-11-24T10:00:00.000Z");
    let_happen();
    ask("calendar.answer_meeting", hal, R"({"meeting":")" + meeting.find("id")->string + R"(","answer":"accepted"})");
    house.clock.advance(std::chrono::minutes(5));
    auto const before = carrier.kept.size();
    take({"Fay", "Hal"});
    let_happen();
    auto const seen = ask("calendar.see_meeting", hal, R"({"meeting":")" + meeting.find("id")->string + R"("})");
    EXPECT_EQ(seen.find("state")->string, "planned");
    ASSERT_EQ(seen.find("people")->items.size(), 2U);
    EXPECT_EQ(seen.find("people")->items[1].find("answer")->string, "accepted") << "nobody has to decide anew";
    EXPECT_EQ(carrier.kept.size(), before + 2) << "the calendars of those left hear who comes";
}

}  // namespace
}  // namespace telemachy::calendar
