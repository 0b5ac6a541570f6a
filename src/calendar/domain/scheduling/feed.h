#pragma once

/// Calendars others subscribe to (RFC 5545, with the hints of RFC 7986): a person's own in full, or
/// only when they are busy.

#include <string>
#include <vector>

#include "calendar/domain/icalendar/event.h"
#include "calendar/domain/time/period.h"

namespace telemachy::calendar {

/// What a feed says about itself. How often it asks to be read is a hint that most readers pass
/// over, so a change is also sent as a message.
struct FeedHead {
    std::string name;
    std::chrono::minutes refresh = std::chrono::hours(1);
};

/// The events as they are, with a VTIMEZONE for each zone they name. The same events make the same
/// bytes, so that a reader who has them can be told so.
[[nodiscard]] std::string write_feed(FeedHead const& head, std::vector<Event> const& events,
                                     ZoneBook const& zones);

/// Busy periods as events that say nothing else: no title, no place, no guests, and a UID made from
/// the times alone, under `host`.
[[nodiscard]] std::vector<Event> busy_only(std::vector<Period> const& busy, std::string const& host,
                                           sys_seconds stamp);

/// One VFREEBUSY for `window` with all periods in it, in UTC and merged (RFC 5545 §3.6.4,
/// §3.8.2.6).
[[nodiscard]] std::string write_free_busy(CalendarUser const& who, Period const& window,
                                          std::vector<Period> const& busy, std::string const& uid,
                                          sys_seconds stamp);

}  // namespace telemachy::calendar
