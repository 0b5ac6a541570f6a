#include "calendar/domain/icalendar/event_time.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

#include "calendar/domain/icalendar/characters.h"

namespace telemachy::calendar {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;
using std::chrono::minutes;

// Longer than any meeting; keeps every sum of times far from overflowing.
constexpr long number_max = 10'000'000;

/// The number that `text` is, digits only.
std::optional<long> number(std::string_view text) {
    if (text.empty() || !std::ranges::all_of(text, is_digit)) return std::nullopt;
    long value = 0;
    for (char const c : text) {
        value = value * 10 + (c - '0');
        if (value > number_max * 10) return std::nullopt;
    }
    return value;
}

/// `HHMMSS`. A leap second is read as the second before it (§3.3.12).
std::optional<seconds> read_clock(std::string_view text) {
    if (text.size() != 6) return std::nullopt;
    auto const hour = number(text.substr(0, 2));
    auto const minute = number(text.substr(2, 2));
    auto const second = number(text.substr(4, 2));
    if (!hour || !minute || !second) return std::nullopt;
    if (*hour > 23 || *minute > 59 || *second > 60) return std::nullopt;
    return hours(*hour) + minutes(*minute) + seconds(std::min(*second, 59L));
}

/// Takes `12H` from the front of `text` if its unit is `unit`.
std::optional<long> take_count(std::string_view& text, char unit) {
    auto const end = text.find_first_not_of("0123456789");
    if (end == std::string_view::npos || text[end] != unit) return std::nullopt;
    auto const count = number(text.substr(0, end));
    if (!count || *count > number_max) return std::nullopt;
    text.remove_prefix(end + 1);
    return count;
}

template <class... Values>
std::string print(char const* format, Values... values) {
    std::array<char, 40> buffer{};
    std::snprintf(buffer.data(), buffer.size(), format, static_cast<int>(values)...);
    return buffer.data();
}

}  // namespace

std::optional<local_days> read_day(std::string_view text) {
    if (text.size() != 8) return std::nullopt;
    auto const year = number(text.substr(0, 4));
    auto const month = number(text.substr(4, 2));
    auto const day = number(text.substr(6, 2));
    if (!year || !month || !day) return std::nullopt;
    std::chrono::year_month_day const date{std::chrono::year(static_cast<int>(*year)),
                                           std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    return date.ok() ? std::optional(local_days(date)) : std::nullopt;
}

std::optional<EventTime> read_date_time(std::string_view text) {
    bool const is_utc = text.ends_with('Z');
    if (is_utc) text.remove_suffix(1);
    if (text.size() != 15 || text[8] != 'T') return std::nullopt;
    auto const day = read_day(text.substr(0, 8));
    auto const clock = read_clock(text.substr(9));
    if (!day || !clock) return std::nullopt;
    return EventTime{is_utc ? TimeForm::utc : TimeForm::floating, *day + *clock, {}};
}

std::optional<Duration> read_duration(std::string_view text) {
    bool const negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    if (!text.starts_with('P') || text.size() < 3) return std::nullopt;
    text.remove_prefix(1);
    Duration duration;
    if (auto const weeks = take_count(text, 'W')) duration.days += days(*weeks * 7);
    if (auto const count = take_count(text, 'D')) duration.days += days(*count);
    if (text.starts_with('T') && text.size() > 1) {
        text.remove_prefix(1);
        if (auto const count = take_count(text, 'H')) duration.time += hours(*count);
        if (auto const count = take_count(text, 'M')) duration.time += minutes(*count);
        if (auto const count = take_count(text, 'S')) duration.time += seconds(*count);
    }
    if (!text.empty()) return std::nullopt;
    return negative ? Duration{-duration.days, -duration.time} : duration;
}

std::optional<seconds> read_utc_offset(std::string_view text) {
    if ((text.size() != 5 && text.size() != 7) || (text[0] != '+' && text[0] != '-')) {
        return std::nullopt;
    }
    auto const clock = read_clock(std::string(text.substr(1)) + (text.size() == 5 ? "00" : ""));
    if (!clock) return std::nullopt;
    return text[0] == '-' ? -*clock : *clock;
}

std::string write_day(local_days day) {
    std::chrono::year_month_day const date{day};
    return print("%04d%02d%02d", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                 static_cast<unsigned>(date.day()));
}

std::string write_local(local_seconds wall_clock) {
    auto const day = floor<days>(wall_clock);
    std::chrono::hh_mm_ss const clock{wall_clock - day};
    return write_day(day) + print("T%02d%02d%02d", clock.hours().count(), clock.minutes().count(),
                                  clock.seconds().count());
}

std::string write_utc(sys_seconds instant) {
    return write_local(local_seconds{instant.time_since_epoch()}) + "Z";
}

std::string write_duration(Duration const& duration) {
    auto text = std::string(duration.is_negative() ? "-P" : "P");
    auto const add = [&](auto count, char unit) {
        if (count != 0) text += std::to_string(count < 0 ? -count : count) + unit;
    };
    add(duration.days.count(), 'D');
    if (duration.time.count() != 0 || duration.days.count() == 0) {
        text += 'T';
        add(duration.time / hours(1), 'H');
        add(duration.time % hours(1) / minutes(1), 'M');
        add((duration.time % minutes(1)).count(), 'S');
        if (text.ends_with('T')) text += "0S";
    }
    return text;
}

std::string write_utc_offset(seconds offset) {
    std::chrono::hh_mm_ss const clock{offset};
    auto const text = print("%c%02d%02d", clock.is_negative() ? '-' : '+', clock.hours().count(),
                            clock.minutes().count());
    return clock.seconds().count() == 0 ? text : text + print("%02d", clock.seconds().count());
}

}  // namespace telemachy::calendar
