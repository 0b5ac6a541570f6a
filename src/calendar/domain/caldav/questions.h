#pragma once

/// The few questions a reader of somebody's calendars asks a CalDAV server (RFC 4791, 5397, 6638, 6578).

#include <string>

#include "calendar/domain/time/period.h"

namespace telemachy::calendar {

/// PROPFIND at the address somebody gave: who they are there, or whether it is a calendar itself.
[[nodiscard]] std::string ask_who();
/// PROPFIND at their principal: where their calendars stand.
[[nodiscard]] std::string ask_home();
/// PROPFIND one level deep at that home: what stands there, and whether it changed.
[[nodiscard]] std::string ask_calendars();

/// REPORT: when they are busy. The server tells no more, so this is asked wherever it is understood.
[[nodiscard]] std::string ask_busy(Period const& window);
/// REPORT: the events in this stretch, for servers that do not know the question above.
[[nodiscard]] std::string ask_events(Period const& window);

}  // namespace telemachy::calendar
