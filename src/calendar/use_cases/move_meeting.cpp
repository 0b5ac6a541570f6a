#include "calendar/use_cases/move_meeting.h"

#include "calendar/store/clock.h"
#include "calendar/use_cases/meeting_desk.h"

namespace telemachy::calendar::move_meeting {

Result<Meeting> run(Work& work, Input const& input, Surroundings const& around) {
    MeetingDesk desk(work, around);
    auto meeting = TRY(desk.own(input.meeting));
    if (meeting.row.version != input.version.value) return refuse(stale("meeting"));
    auto place = input.place ? std::optional(input.place->value) : std::nullopt;
    auto const asked_by = input.asked_by.value_or(Id<PersonTag>(work.actor().person));
    auto const moved = TRY(desk.move(std::move(meeting), {to_seconds(input.begins), to_seconds(input.ends)},
                                     std::move(place), asked_by));
    return meeting_view(PeopleCalendar(work), moved);
}

}  // namespace telemachy::calendar::move_meeting
