#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace telemachy {

/// A point in time, UTC, in milliseconds since 1970. Written `2026-11-21T10:00:00.000Z` on the wire
/// and as an integer in the database, on both engines.
struct Instant {
    std::int64_t milliseconds = 0;

    friend auto operator<=>(Instant, Instant) = default;
    friend Instant operator+(Instant at, std::chrono::milliseconds by) {
        return {at.milliseconds + by.count()};
    }
    friend std::chrono::milliseconds operator-(Instant later, Instant earlier) {
        return std::chrono::milliseconds(later.milliseconds - earlier.milliseconds);
    }
};

/// A calendar day without a time zone, written `2026-11-21` everywhere, the database included.
struct Date {
    std::chrono::year_month_day day = {};

    friend auto operator<=>(Date, Date) = default;
};

[[nodiscard]] std::string to_text(Instant at);
[[nodiscard]] std::string to_text(Date date);

/// Reads what `to_text` writes, and nothing looser; fractions of a second may have one to three digits.
[[nodiscard]] std::optional<Instant> parse_instant(std::string_view text);
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

/// The UTC day an instant falls on.
[[nodiscard]] Date day_of(Instant at);

/// The same time of day `count` working days later; Saturdays and Sundays do not count.
[[nodiscard]] Instant after_working_days(Instant from, int count);

}  // namespace telemachy
