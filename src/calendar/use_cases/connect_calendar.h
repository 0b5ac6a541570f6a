#pragma once

#include "calendar/use_cases/availability_view.h"

/// Gives the house a CalDAV account to read once an hour: when its owner is busy, and nothing else. The password
/// is sealed before it is kept and shown to nobody again. It is read for the first time right after.
namespace telemachy::calendar::connect_calendar {

struct Input {
    Text<1, 60> name;
    Text<8, 2000> url;
    Text<1, 200> user;
    Text<1, 400> password;

    static constexpr Sentence sentences[] = {
        {"url", "The account's server, your folder there, or one calendar; https."},
        {"password", "Best one made for this alone, which you can take back there."},
    };
};

Result<CalendarSource> run(Work& work, Input const& input, Surroundings const& around);

}  // namespace telemachy::calendar::connect_calendar
