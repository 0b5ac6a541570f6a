#pragma once

#include "calendar/use_cases/meeting_view.h"

/// Books a meeting of one's pair or circle; everybody in it is invited.
namespace telemachy::calendar::book_meeting {

struct Input {
    Text<1, 80> group;
    Instant begins;
    Instant ends;
    std::optional<Text<0, 200>> place;

    static constexpr Sentence sentences[] = {
        {"group", "The id of the pair or circle."},
        {"place", "A room or the address of a call; stands in the invitation."},
    };
};

Result<Meeting> run(Work& work, Input const& input, Surroundings const& around);

}  // namespace telemachy::calendar::book_meeting
