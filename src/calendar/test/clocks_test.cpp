#include <algorithm>

#include "calendar/test/calendar_house.h"
#include "calendar/test/support.h"

namespace telemachy::calendar {
namespace {

/// A government moved its clocks: what the house worked out under the old rules is an hour off.
class Clocks : public CalendarHouse {
protected:
    Json const meeting = book(ana, "pai_1", "2026-11-24T09:00:00.000Z", "2026-11-24T10:00:00.000Z");

    /// As an older machine would have kept it: nine o'clock in Lisbon was another instant.
    void was_kept_under_other_rules() {
        constexpr storage::Statement shift{
            "t.shift", "update calendar_meeting set begins = begins - 3600000, ends = ends - 3600000"};
        house.write(ana, [&](Work& work) { return work.tx().run(shift); });
    }
    Json seen() { return ask("calendar.see_meeting", ana, R"({"meeting":")" + meeting.find("id")->string + R"("})"); }
};

TEST_F(Clocks, KeepAMeetingAtTheHourThatWasAgreed) {
    was_kept_under_other_rules();
    ASSERT_EQ(seen().find("begins")->string, "2026-11-24T08:00:00.000Z");
    auto const before = notices(bo).size();
    house.clock.advance(std::chrono::minutes(1));
    let_happen();
    EXPECT_EQ(seen().find("begins")->string, "2026-11-24T09:00:00.000Z");
    EXPECT_EQ(seen().find("ends")->string, "2026-11-24T10:00:00.000Z");
    EXPECT_EQ(notices(bo).size(), before + 1);
    EXPECT_EQ(std::ranges::count(notices(bo), "meeting_clock_changed"), 1);
    let_happen();
    EXPECT_EQ(notices(bo).size(), before + 1) << "said once";
}

TEST_F(Clocks, SendNoInvitationAgainSinceItSaidTheHour) {
    let_happen();
    auto const letters = carrier.kept.size();
    was_kept_under_other_rules();
    let_happen();
    EXPECT_EQ(carrier.kept.size(), letters);
}

TEST_F(Clocks, LeaveAloneWhatIsOverOrWasCalledOff) {
    auto const later = book(cyn, "pai_2", "2026-11-25T13:00:00.000Z", "2026-11-25T14:00:00.000Z");
    ask("calendar.cancel_meeting", cyn, about(later));
    was_kept_under_other_rules();
    house.clock.advance(std::chrono::hours(26));
    auto const told_bo = notices(bo).size();
    auto const told_dan = notices(dan).size();
    let_happen();
    EXPECT_EQ(notices(bo).size(), told_bo);
    EXPECT_EQ(notices(dan).size(), told_dan);
}

}  // namespace
}  // namespace telemachy::calendar
