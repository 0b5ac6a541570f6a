#pragma once

/// Time zones inside a document (RFC 5545 §3.6.5).

#include "calendar/domain/icalendar/component.h"
#include "calendar/domain/time/zone_rules.h"

namespace telemachy::calendar {

/// What a VTIMEZONE says, from 1970 to 2100. Its first rule also answers for the time before.
[[nodiscard]] Read<ZoneRules> read_vtimezone(Component const& component);

/// A VTIMEZONE that agrees with `rules` at every instant from `from` to `until`: exactly the
/// changes the tz database knows, as a yearly RRULE where they follow one and as RDATEs where they
/// do not (Morocco's follow the moon).
[[nodiscard]] Component write_vtimezone(ZoneRules const& rules, sys_seconds from,
                                        sys_seconds until);

}  // namespace telemachy::calendar
