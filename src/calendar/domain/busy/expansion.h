#pragma once

/// From events to what happens when: recurrence sets (RFC 5545 §3.8.5) with their exceptions, in
/// the eyes of one viewer.
///
/// A series expands on the wall clock of its own zone and every occurrence is then turned into an
/// instant, so "Tuesdays at nine" stays at nine when clocks change. Floating times and whole days
/// are taken in the viewer's zone. Two occurrences that a gap of the clock pushes onto one instant
/// are one.

#include <cstdint>
#include <vector>

#include "calendar/domain/icalendar/event.h"
#include "calendar/domain/time/period.h"

namespace telemachy::calendar {

struct Occurrence {
    Event const* event;  ///< The series, or the exception that stands in its place.
    Period period;
    EventTime original_start;  ///< Before any exception; what RECURRENCE-ID would say.
};

/// Through whose eyes, and in which stretch of time.
struct View {
    Period window;
    ZoneRules const& zone;  ///< Where floating times and whole days are.
    ZoneBook const& zones;
};

/// What a stranger's feed may cost.
struct ExpansionLimits {
    std::size_t occurrences_per_series =
        2'000;                       ///< Daily for five years, or every half hour for six weeks.
    std::int64_t work = 20'000'000;  ///< Days and times looked at, all series together.
};

struct Expansion {
    std::vector<Occurrence> occurrences;  ///< That overlap the window, by start.
    std::vector<ReadProblem> problems;    ///< Series that were cut or could not be placed.
};

/// `events` must outlive the answer. Events that share a UID are one series with its exceptions; of
/// two versions of the same one, the higher SEQUENCE, then the later DTSTAMP, is right (RFC 5546
/// §2.1.5).
[[nodiscard]] Expansion expand(std::vector<Event> const& events, View const& view,
                               ExpansionLimits limits = {});

/// When `time` is, for somebody in `view.zone`; nothing if its zone is unknown.
[[nodiscard]] std::optional<sys_seconds> instant_of(EventTime const& time, View const& view);

}  // namespace telemachy::calendar
