#include "calendar/use_cases/meeting_view.h"

#include "calendar/domain/icalendar/event_time.h"
#include "calendar/store/clock.h"

namespace telemachy::calendar {

std::string local_text(ZoneRules const& clock, sys_seconds at) {
    auto const text = write_local(clock.local(at));  // 20261123T090000
    return text.substr(0, 4) + '-' + text.substr(4, 2) + '-' + text.substr(6, 2) + 'T' + text.substr(9, 2) + ':' +
           text.substr(11, 2);
}

Meeting meeting_view(PeopleCalendar const& calendar, MeetingRecord const& meeting) {
    auto const& row = meeting.row;
    Meeting view{.id = row.id,
                 .reference = row.reference,
                 .programme = row.programme,
                 .title = row.title,
                 .place = row.place,
                 .begins = row.begins,
                 .ends = row.ends,
                 .time_zone = row.time_zone,
                 .state = row.state,
                 .people = {},
                 .proposals = {},
                 .moves = {},
                 .version = {row.version}};
    auto const name_of = [&](Id<PersonTag> const& person) {
        auto const* attendee = meeting.attendee(person);
        return attendee ? attendee->name : std::string();
    };
    for (auto const& attendee : meeting.attendees) {
        auto const begins = to_seconds(row.begins);
        auto const& clock = calendar.clock_of(attendee.person, begins);
        view.people.push_back({attendee.person, attendee.name, attendee.participation, local_text(clock, begins),
                               clock.name(), attendee.inconvenience});
    }
    for (auto const& counter : meeting.counters) {
        view.proposals.push_back({counter.person, name_of(counter.person), counter.begins, counter.ends});
    }
    for (auto const& move : meeting.moves) {
        view.moves.push_back({move.at, name_of(move.asked_by), move.begins_before, move.begins_after});
    }
    return view;
}

}  // namespace telemachy::calendar
