#pragma once

#include "calendar/use_cases/availability_view.h"

namespace telemachy::calendar::refresh_source {

struct Input {
    Id<SourceTag> source;
};

/// Asks for one of one's followed calendars to be read now instead of within the hour.
Result<CalendarSource> run(Work& work, Input const& input);

}  // namespace telemachy::calendar::refresh_source
