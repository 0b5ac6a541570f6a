#pragma once

/// Times as iCalendar writes them (RFC 5545 §3.3.4, §3.3.5, §3.3.6, §3.3.14), kept as they were
/// meant: a wall clock and where it hangs. They become instants only in the eyes of someone
/// somewhere.

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "calendar/domain/time/zone_rules.h"

namespace telemachy::calendar {

/// How a time is anchored.
enum class TimeForm {
    utc,       ///< `19980119T070000Z`
    zoned,     ///< `TZID=America/New_York:19980119T020000`
    floating,  ///< `19980118T230000`: the same wall clock wherever one is.
    all_day,   ///< `VALUE=DATE:19980118`: the day wherever one is.
};

struct EventTime {
    TimeForm form = TimeForm::utc;
    local_seconds local = {};  ///< Midnight for `all_day`; the UTC clock for `utc`.
    std::string zone = {};     ///< The TZID, for `zoned` only.

    [[nodiscard]] bool operator==(EventTime const&) const = default;

    [[nodiscard]] static EventTime utc(sys_seconds instant) {
        return {TimeForm::utc, local_seconds{instant.time_since_epoch()}, {}};
    }
};

/// A length of time in two parts that add up differently: days follow the calendar and keep the
/// wall clock over a change of clocks, seconds are exact (§3.3.6).
struct Duration {
    std::chrono::days days{};
    seconds time{};

    [[nodiscard]] bool operator==(Duration const&) const = default;
    [[nodiscard]] bool is_negative() const { return days.count() < 0 || time.count() < 0; }
};

/// `19980118`
[[nodiscard]] std::optional<local_days> read_day(std::string_view text);
/// `19980118T230000` or `19980119T070000Z`; the form is `floating` or `utc`.
[[nodiscard]] std::optional<EventTime> read_date_time(std::string_view text);
/// `P15DT5H0M20S`, `-PT15M`, `P7W`
[[nodiscard]] std::optional<Duration> read_duration(std::string_view text);
/// `-0500`, `+013000`
[[nodiscard]] std::optional<seconds> read_utc_offset(std::string_view text);

[[nodiscard]] std::string write_day(local_days day);
[[nodiscard]] std::string write_local(local_seconds wall_clock);
[[nodiscard]] std::string write_utc(sys_seconds instant);
[[nodiscard]] std::string write_duration(Duration const& duration);
[[nodiscard]] std::string write_utc_offset(seconds offset);

}  // namespace telemachy::calendar
