#pragma once

#include "calendar/use_cases/meeting_view.h"

/// One's own meetings, planned and called off, from a moment on: three months of them when nothing is said.
namespace telemachy::calendar::list_my_meetings {

struct Input {
    std::optional<Instant> from;
    std::optional<Instant> until;
};

struct Output {
    std::vector<Meeting> items;
    std::string time_zone;  ///< One's own.
};

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::calendar::list_my_meetings
