#pragma once

#include "calendar/use_cases/meeting_view.h"

/// Takes another time somebody proposed from their calendar, or turns it down. Anybody else in the meeting
/// may decide.
namespace telemachy::calendar::decide_proposal {

struct Input {
    Id<MeetingTag> meeting;
    Id<PersonTag> person;
    ExpectedVersion version;
    bool accept = false;

    static constexpr Sentence sentences[] = {
        {"person", "Who proposed it."},
    };
};

Result<Meeting> run(Work& work, Input const& input, Surroundings const& around);

}  // namespace telemachy::calendar::decide_proposal
