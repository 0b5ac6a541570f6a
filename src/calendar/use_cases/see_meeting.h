#pragma once

#include "calendar/use_cases/meeting_view.h"

/// One of one's own meetings, with the version an edit must name.
namespace telemachy::calendar::see_meeting {

struct Input {
    Id<MeetingTag> meeting;
};

Result<Meeting> run(Work& work, Input const& input);

}  // namespace telemachy::calendar::see_meeting
