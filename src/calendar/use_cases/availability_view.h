#pragma once

#include "calendar/calendar.h"
#include "calendar/store/availability_store.h"
#include "operation/schema.h"
#include "operation/work.h"

namespace telemachy::calendar {

struct Journey {
    Id<TravelTag> id;
    Date first_day;
    Date last_day;
    std::string time_zone;
};

/// A calendar somebody lends the house. Of its address only the server's name is shown again.
struct CalendarSource {
    Id<SourceTag> id;
    SourceKind kind = SourceKind::pasted;
    std::string name;
    std::string host;
    SourceState state = SourceState::waiting;
    std::string problem;
    std::int64_t busy_periods = 0;
    std::optional<Instant> read_at;
};

/// A line of a calendar that was left out.
struct LeftOut {
    std::int64_t line = 0;
    std::string sentence;
};

/// A calendar elsewhere that may read one's meetings. Its address was shown once.
struct CalendarFeed {
    Id<FeedTag> id;
    FeedKind kind = FeedKind::full;
    Instant made_at;
};

[[nodiscard]] CalendarSource source_view(AvailabilityStore const& store, SourceRow const& source);

}  // namespace telemachy::calendar
