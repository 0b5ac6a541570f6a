#include "calendar/use_cases/cancel_meeting.h"

#include "calendar/use_cases/meeting_desk.h"

namespace telemachy::calendar::cancel_meeting {

Result<Meeting> run(Work& work, Input const& input, Surroundings const& around) {
    MeetingDesk desk(work, around);
    auto meeting = TRY(desk.own(input.meeting));
    if (meeting.row.version != input.version.value) return refuse(stale("meeting"));
    return meeting_view(PeopleCalendar(work), TRY(desk.call_off(std::move(meeting))));
}

}  // namespace telemachy::calendar::cancel_meeting
