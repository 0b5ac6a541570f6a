#pragma once

#include "calendar/use_cases/meeting_view.h"

/// Says whether one comes, here instead of by mail.
namespace telemachy::calendar::answer_meeting {

struct Input {
    Id<MeetingTag> meeting;
    Attendance answer;
};

Result<Meeting> run(Work& work, Input const& input, Surroundings const& around);

}  // namespace telemachy::calendar::answer_meeting
