#include "calendar/use_cases/answer_meeting.h"

#include "calendar/use_cases/meeting_desk.h"

namespace telemachy::calendar::answer_meeting {

Result<Meeting> run(Work& work, Input const& input, Surroundings const& around) {
    MeetingDesk desk(work, around);
    auto meeting = TRY(desk.own(input.meeting));
    work.concerns(input.meeting.text());
    auto const answered = TRY(desk.answer(std::move(meeting), Id<PersonTag>(work.actor().person), input.answer));
    return meeting_view(PeopleCalendar(work), answered);
}

}  // namespace telemachy::calendar::answer_meeting
