#pragma once

#include "calendar/use_cases/availability_view.h"

namespace telemachy::calendar::remove_source {

struct Input {
    Id<SourceTag> source;
};

/// Takes one of one's calendars back, and every busy time that came from it.
Result<Done> run(Work& work, Input const& input);

}  // namespace telemachy::calendar::remove_source
