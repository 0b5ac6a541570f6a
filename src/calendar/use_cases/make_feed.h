#pragma once

#include "calendar/use_cases/availability_view.h"

/// Makes an address at which a calendar elsewhere reads one's meetings: in full, or only when one is busy.
/// Whoever knows the address may read, so it is shown once and can be taken back.
namespace telemachy::calendar::make_feed {

struct Input {
    FeedKind kind = FeedKind::full;
};

struct Output {
    CalendarFeed feed;
    std::string url;
};

Result<Output> run(Work& work, Input const& input, Surroundings const& around);

}  // namespace telemachy::calendar::make_feed
