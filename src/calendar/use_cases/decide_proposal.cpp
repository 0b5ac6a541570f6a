#include "calendar/use_cases/decide_proposal.h"

#include <algorithm>

#include "calendar/store/clock.h"
#include "calendar/use_cases/meeting_desk.h"

namespace telemachy::calendar::decide_proposal {

Result<Meeting> run(Work& work, Input const& input, Surroundings const& around) {
    MeetingDesk desk(work, around);
    auto meeting = TRY(desk.own(input.meeting));
    if (meeting.row.version != input.version.value) return refuse(stale("meeting"));
    auto const found = std::ranges::find(meeting.counters, input.person, &CounterRow::person);
    if (found == meeting.counters.end()) return refuse(not_found("proposal"));
    if (input.person.text() == work.actor().person) {
        return refuse(conflict("proposal.own", "Somebody else in the meeting decides about your proposal."));
    }
    auto const counter = *found;
    PeopleCalendar const calendar(work);
    if (!input.accept) return meeting_view(calendar, TRY(desk.turn_down(std::move(meeting), counter)));
    Period const period{to_seconds(counter.begins), to_seconds(counter.ends)};
    return meeting_view(calendar, TRY(desk.move(std::move(meeting), period, {}, counter.person)));
}

}  // namespace telemachy::calendar::decide_proposal
