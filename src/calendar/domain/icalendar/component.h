#pragma once

/// The tree an iCalendar document is: components with properties and components inside (RFC 5545
/// §3.4 to §3.6), read with bounds, because a feed comes from a stranger.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/domain/icalendar/content_line.h"
#include "kernel/result.h"

namespace telemachy::calendar {

struct Component {
    std::string name;  ///< Upper case: VCALENDAR, VEVENT, …
    std::size_t line = 0;
    std::vector<ContentLine> properties = {};
    std::vector<Component> components = {};

    /// The first property of that name, or null.
    [[nodiscard]] ContentLine const* find(std::string_view property) const;

    Component& add(std::string property, std::string value) {
        properties.push_back({.name = std::move(property), .value = std::move(value)});
        return *this;
    }
    Component& add(ContentLine property) {
        properties.push_back(std::move(property));
        return *this;
    }
};

/// What may come in. An executive's five years of meetings are some 2 MB and 8,000 components.
struct ReadLimits {
    std::size_t bytes = 5U << 20U;
    std::size_t components = 20'000;
    std::size_t depth = 8;  ///< VCALENDAR, VEVENT, VALARM, VLOCATION is the deepest in use.
};

struct CalendarDocument {
    std::vector<Component> calendars;   ///< A stream may hold several (§3.4).
    std::vector<ReadProblem> problems;  ///< Lines left out, in order.
};

/// Refuses what is not a calendar, is too large, too deep, or whose BEGIN and END do not meet.
[[nodiscard]] Result<CalendarDocument> read_calendar(std::string_view document,
                                                     ReadLimits limits = {});

[[nodiscard]] std::string write_calendar(Component const& calendar);

}  // namespace telemachy::calendar
