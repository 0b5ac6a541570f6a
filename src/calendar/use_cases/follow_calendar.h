#pragma once

#include "calendar/use_cases/availability_view.h"

/// Gives the house the address of a calendar to read once an hour. It is read for the first time right after.
namespace telemachy::calendar::follow_calendar {

struct Input {
    Text<1, 60> name;
    Text<8, 2000> url;

    static constexpr Sentence sentences[] = {
        {"url", "Its secret address in iCal format; https, http or webcal."},
    };
};

Result<CalendarSource> run(Work& work, Input const& input);

}  // namespace telemachy::calendar::follow_calendar
