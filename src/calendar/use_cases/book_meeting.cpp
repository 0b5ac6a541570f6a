#include "calendar/use_cases/book_meeting.h"

#include "calendar/store/clock.h"
#include "calendar/use_cases/meeting_desk.h"
#include "calendar/use_cases/own_group.h"

namespace telemachy::calendar::book_meeting {

Result<Meeting> run(Work& work, Input const& input, Surroundings const& around) {
    auto const group = TRY(own_group(work, around, input.group));
    auto const meeting = TRY(MeetingDesk(work, around).book({
        .group = group,
        .period = {to_seconds(input.begins), to_seconds(input.ends)},
        .place = input.place ? input.place->value : std::string(),
        .booked_by = Id<PersonTag>(work.actor().person),
    }));
    return meeting_view(PeopleCalendar(work), meeting);
}

}  // namespace telemachy::calendar::book_meeting
