#pragma once

#include "calendar/use_cases/meeting_view.h"

/// Calls off one's meeting; everybody hears of it, and nobody is asked why.
namespace telemachy::calendar::cancel_meeting {

struct Input {
    Id<MeetingTag> meeting;
    ExpectedVersion version;
};

Result<Meeting> run(Work& work, Input const& input, Surroundings const& around);

}  // namespace telemachy::calendar::cancel_meeting
