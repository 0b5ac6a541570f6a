#pragma once

#include "calendar/use_cases/meeting_view.h"

/// Moves one's meeting to another time or place. It is kept who asked for it, which need not be who writes
/// it down. Everybody is asked again.
namespace telemachy::calendar::move_meeting {

struct Input {
    Id<MeetingTag> meeting;
    ExpectedVersion version;
    Instant begins;
    Instant ends;
    std::optional<Text<0, 200>> place;
    std::optional<Id<PersonTag>> asked_by;

    static constexpr Sentence sentences[] = {
        {"place", "A new place; the old one stays when this is left out."},
        {"asked_by", "Who in the meeting wanted this; oneself when left out."},
    };
};

Result<Meeting> run(Work& work, Input const& input, Surroundings const& around);

}  // namespace telemachy::calendar::move_meeting
