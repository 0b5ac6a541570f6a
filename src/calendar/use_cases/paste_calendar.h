#pragma once

#include "calendar/use_cases/availability_view.h"

/// Takes a calendar file once: when somebody is busy in the coming thirteen months, and nothing else of it.
namespace telemachy::calendar::paste_calendar {

struct Input {
    Text<1, 60> name;
    Upload file;

    static constexpr Sentence sentences[] = {
        {"name", "What to call it in the list: Work, Board."},
    };
};

struct Output {
    CalendarSource source;
    std::vector<LeftOut> left_out;  ///< The first twenty lines that could not be read.
};

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::calendar::paste_calendar
