#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/domain/busy/availability.h"
#include "calendar/time_zones.h"

/// Times and calendars as short text, so that rules can be tables.
namespace telemachy::calendar::plain {

inline TimeZones const& zones() {
    static TimeZones const book;
    return book;
}

inline ZoneRules const& zone(std::string_view name) { return *zones().find(name); }

/// `2026-03-29 09:00`, read as a wall clock.
inline local_seconds wall(std::string_view text) {
    auto const digits = [&](std::size_t at, std::size_t count) {
        return std::stoi(std::string(text.substr(at, count)));
    };
    return local_days{std::chrono::year(digits(0, 4)) / digits(5, 2) / digits(8, 2)} +
           std::chrono::hours(digits(11, 2)) + std::chrono::minutes(digits(14, 2));
}

inline sys_seconds utc(std::string_view text) { return sys_seconds{wall(text).time_since_epoch()}; }

inline Period period(std::string_view begin, std::string_view end) {
    return {utc(begin), utc(end)};
}

inline std::string print(local_seconds at) {
    auto const text = write_local(at);
    return text.substr(0, 4) + '-' + text.substr(4, 2) + '-' + text.substr(6, 2) + ' ' +
           text.substr(9, 2) + ':' + text.substr(11, 2);
}

inline std::string print(sys_seconds at) { return print(local_seconds{at.time_since_epoch()}); }

inline std::string print(std::vector<Period> const& periods) {
    std::string text;
    for (auto const& [begin, end] : periods) text += print(begin) + " to " + print(end) + "\n";
    return text;
}

/// The events written in `inside`, lines ending with \n.
inline std::vector<Event> events(std::string const& inside) {
    auto read =
        read_events(read_calendar("BEGIN:VCALENDAR\n" + inside + "END:VCALENDAR\n").value());
    if (!read.problems.empty()) throw std::invalid_argument(read.problems.front().sentence);
    return std::move(read.events);
}

inline std::vector<Event> event(std::string const& inside) {
    return events("BEGIN:VEVENT\nUID:1\n" + inside + "END:VEVENT\n");
}

}  // namespace telemachy::calendar::plain
