#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calendar/calendar.h"
#include "calendar/store/meeting_store.h"
#include "calendar/use_cases/people_calendar.h"
#include "operation/work.h"

namespace telemachy::calendar {

/// Somebody in a meeting, and what it is on their clock.
struct MeetingPerson {
    Id<PersonTag> person;
    std::string name;
    Attendance answer = Attendance::awaited;
    std::string local_begins;  ///< "2026-11-23T09:00"
    std::string time_zone;
    std::int64_t inconvenience = 0;  ///< Minutes outside their own hours.
};

/// Another time somebody proposed from their calendar.
struct MeetingProposal {
    Id<PersonTag> person;
    std::string name;
    Instant begins;
    Instant ends;
};

struct MeetingMove {
    Instant at;
    std::string asked_by;
    Instant begins_before;
    Instant begins_after;
};

/// A meeting as those in it see it.
struct Meeting {
    Id<MeetingTag> id;
    std::string reference;  ///< The pair or circle.
    std::string programme;
    std::string title;
    std::string place;
    Instant begins;
    Instant ends;
    std::string time_zone;  ///< Whose clock it follows.
    MeetingState state = MeetingState::planned;
    std::vector<MeetingPerson> people;
    std::vector<MeetingProposal> proposals;
    std::vector<MeetingMove> moves;
    Version version;
};

[[nodiscard]] Meeting meeting_view(PeopleCalendar const& calendar, MeetingRecord const& meeting);

/// `2026-11-23T09:00` on a clock.
[[nodiscard]] std::string local_text(ZoneRules const& clock, sys_seconds at);

}  // namespace telemachy::calendar
