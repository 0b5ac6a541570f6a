#include "calendar/test/calendar_house.h"
#include "calendar/test/support.h"

namespace telemachy::calendar {
namespace {

/// Ana, Bo and Cyn are peers who meet among themselves; Eve joins them for Bo.
class Following : public CalendarHouse {
protected:
    Following() {
        auto peers = group("sgr_1", {ana, bo, cyn});
        peers.names_in_title = false;
        groups.push_back(peers);
        meeting = book(ana, "sgr_1", "2026-11-24T09:30:00.000Z", "2026-11-24T10:30:00.000Z");
    }
    Json meeting;

    void changed() {
        auto const said = house.runner.write_as_house("test.changed", [](Work& work) -> Result<void> {
            work.publish(GroupChanged{"sgr_1"});
            return {};
        });
        ASSERT_TRUE(said);
        let_happen();
    }
    std::string seen(Actor const& who) {
        auto const answer = house.ask("calendar.see_meeting", who, R"({"meeting":")" + meeting.find("id")->string + R"("})");
        if (!answer) return answer.error().code;
        auto const shown = parse_json(answer->body).value();
        return shown.find("state")->string + " " + std::to_string(shown.find("people")->items.size());
    }
    /// "CANCEL bo@…" of everything that was mailed since.
    std::multiset<std::string> mailed() {
        std::multiset<std::string> lines;
        for (auto const& mail : carrier.kept) {
            for (auto const* method : {"REQUEST", "CANCEL"}) {
                if (mail.message.find(std::string("method=") + method) != std::string::npos)
                    lines.insert(method + (" " + mail.to.substr(0, mail.to.find('@'))));
            }
        }
        carrier.kept.clear();
        return lines;
    }
};

TEST_F(Following, WhoeverIsNewIsInvitedAndWhoeverIsNotInItAnyMoreIsLetGo) {
    EXPECT_EQ(meeting.find("title")->string, "Fresh Eyes") << "who meets is nobody else's business";
    let_happen();
    carrier.kept.clear();
    groups.back().people = {Id<PersonTag>(ana.person), Id<PersonTag>(cyn.person), Id<PersonTag>(eve.person)};
    house.clock.advance(std::chrono::minutes(5));
    changed();
    EXPECT_EQ(seen(eve), "planned 3");
    EXPECT_EQ(seen(bo), "not_found");
    auto const once = mailed();
    EXPECT_EQ(once.size(), 4U);
    EXPECT_EQ(std::ranges::count_if(once, [](auto const& line) { return line.starts_with("CANCEL"); }), 1);
    changed();
    EXPECT_TRUE(mailed().empty()) << "the same news again changes nothing";
}

TEST_F(Following, AGroupThatIsNoMoreMeetsNoMore) {
    groups.pop_back();
    changed();
    EXPECT_EQ(seen(ana), "cancelled 3");
}

}  // namespace
}  // namespace telemachy::calendar
