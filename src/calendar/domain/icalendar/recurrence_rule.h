#pragma once

/// How often something happens again (RFC 5545 §3.3.10), as it is written.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/domain/icalendar/event_time.h"
#include "calendar/domain/icalendar/read_problem.h"

namespace telemachy::calendar {

enum class Frequency { secondly, minutely, hourly, daily, weekly, monthly, yearly };

/// `MO`, `1FR` (the first Friday), `-1SU` (the last Sunday).
struct WeekdayRule {
    std::chrono::weekday weekday;
    int nth = 0;  ///< 0 means every one.

    bool operator==(WeekdayRule const&) const = default;
};

struct RecurrenceRule {
    Frequency frequency = Frequency::daily;
    int interval = 1;
    std::optional<std::int64_t> count = {};
    std::optional<EventTime> until =
        {};  ///< `all_day`, `floating` or `utc`; the last start it allows.
    std::vector<int> by_second = {};
    std::vector<int> by_minute = {};
    std::vector<int> by_hour = {};
    std::vector<WeekdayRule> by_day = {};
    std::vector<int> by_month_day = {};  ///< Negative counts from the end, here and below.
    std::vector<int> by_year_day = {};
    std::vector<int> by_week_number = {};
    std::vector<int> by_month = {};
    std::vector<int> by_set_position = {};
    std::chrono::weekday week_start = std::chrono::Monday;

    bool operator==(RecurrenceRule const&) const = default;
};

/// What is left of a rule when whole days repeat: times of the day "MUST be ignored" then.
[[nodiscard]] RecurrenceRule for_whole_days(RecurrenceRule rule);

/// Reads `FREQ=MONTHLY;BYDAY=1FR;COUNT=10`, and refuses what the standard forbids: numbers out of
/// range, COUNT beside UNTIL, BYWEEKNO in a month, and the like. Lists come back sorted and without
/// doubles.
[[nodiscard]] Read<RecurrenceRule> read_recurrence_rule(std::string_view text, std::size_t line);

[[nodiscard]] std::string write_recurrence_rule(RecurrenceRule const& rule);

}  // namespace telemachy::calendar
