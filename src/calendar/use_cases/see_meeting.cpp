#include "calendar/use_cases/see_meeting.h"

namespace telemachy::calendar::see_meeting {

Result<Meeting> run(Work& work, Input const& input) {
    auto const me = TRY(work.acting_person<PersonTag>());
    auto const found = MeetingStore(work).find(input.meeting);
    if (!found || !found->includes(me)) return refuse(not_found("meeting"));
    return meeting_view(PeopleCalendar(work), *found);
}

}  // namespace telemachy::calendar::see_meeting
