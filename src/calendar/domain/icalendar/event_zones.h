#pragma once

#include <vector>

#include "calendar/domain/icalendar/event.h"
#include "calendar/domain/time/zone_rules.h"

namespace telemachy::calendar {

/// A VTIMEZONE for every zone these events name and `zones` knows (RFC 5545 §3.6.5: "MUST be
/// specified"), from a year before the first start to three years after the last: enough to show a
/// yearly habit as a rule, which some readers want.
[[nodiscard]] std::vector<Component> zones_of(std::vector<Event> const& events,
                                              ZoneBook const& zones);

}  // namespace telemachy::calendar
