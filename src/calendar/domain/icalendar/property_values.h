#pragma once

/// Properties with the parameters that say how their value is meant (RFC 5545 §3.2.19, §3.2.20).

#include "calendar/domain/icalendar/event.h"

namespace telemachy::calendar {

/// One value of DTSTART, DTEND, RECURRENCE-ID, EXDATE or RDATE under the TZID and VALUE of its
/// line. A date is taken for one even where VALUE=DATE is forgotten.
[[nodiscard]] Read<EventTime> read_time(ContentLine const& property, std::string_view value);

/// A PERIOD such as `19970101T180000Z/PT5H30M`, or a plain time.
[[nodiscard]] Read<ExtraDate> read_extra_date(ContentLine const& property, std::string_view value);

[[nodiscard]] ContentLine write_time(std::string name, EventTime const& time);

/// `mailto:Ana@Example.com` under CN="Ana Baptista".
[[nodiscard]] CalendarUser read_user(ContentLine const& property);
[[nodiscard]] ContentLine write_user(std::string name, CalendarUser const& user);

[[nodiscard]] std::optional<Participation> read_participation(std::string_view word);
[[nodiscard]] std::string_view write_participation(Participation participation);

}  // namespace telemachy::calendar
