#pragma once

#include "calendar/use_cases/availability_view.h"

/// Says that one is elsewhere for some days, and keeps one's hours on that clock meanwhile.
namespace telemachy::calendar::add_travel {

struct Input {
    Date first_day;
    Date last_day;
    Text<1, 60> time_zone;

    static constexpr Sentence sentences[] = {
        {"time_zone", "Where, as the tz database has it: Asia/Kathmandu."},
    };
};

Result<Journey> run(Work& work, Input const& input);

}  // namespace telemachy::calendar::add_travel
