#include "kernel/time.h"

#include <array>
#include <cstdio>

namespace telemachy {
namespace {

using std::chrono::days;
using std::chrono::milliseconds;
using std::chrono::sys_days;
using std::chrono::sys_time;

std::optional<int> digits(std::string_view text) {
    int value = 0;
    for (char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return text.empty() ? std::nullopt : std::optional(value);
}

/// `hh:mm:ss` with an optional fraction, as milliseconds of the day.
std::optional<std::int64_t> time_of_day(std::string_view text) {
    if (text.size() < 8 || text[2] != ':' || text[5] != ':') return std::nullopt;
    auto const hour = digits(text.substr(0, 2));
    auto const minute = digits(text.substr(3, 2));
    auto const second = digits(text.substr(6, 2));
    if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
    std::int64_t fraction = 0;
    if (text.size() > 8) {
        auto const part = text.substr(9);
        auto const value = digits(part);
        if (text[8] != '.' || part.size() > 3 || !value) return std::nullopt;
        constexpr std::array scale{100, 10, 1};
        fraction = *value * scale[part.size() - 1];
    }
    return ((*hour * 60 + *minute) * 60 + *second) * 1000LL + fraction;
}

}  // namespace

std::string to_text(Instant at) {
    sys_time<milliseconds> const time{milliseconds{at.milliseconds}};
    auto const midnight = std::chrono::floor<days>(time);
    std::chrono::hh_mm_ss const clock{time - midnight};
    std::array<char, 40> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%sT%02d:%02d:%02d.%03dZ",
                  to_text(Date{std::chrono::year_month_day{midnight}}).c_str(),
                  static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()),
                  static_cast<int>(clock.subseconds().count()));
    return buffer.data();
}

std::string to_text(Date date) {
    std::array<char, 24> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", static_cast<int>(date.day.year()),
                  static_cast<unsigned>(date.day.month()), static_cast<unsigned>(date.day.day()));
    return buffer.data();
}

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    auto const year = digits(text.substr(0, 4));
    auto const month = digits(text.substr(5, 2));
    auto const day = digits(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    std::chrono::year_month_day const date{std::chrono::year{*year},
                                           std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok()) return std::nullopt;
    return Date{date};
}

std::optional<Instant> parse_instant(std::string_view text) {
    if (text.size() < 20 || text.back() != 'Z' || text[10] != 'T') return std::nullopt;
    auto const date = parse_date(text.substr(0, 10));
    auto const clock = time_of_day(text.substr(11, text.size() - 12));
    if (!date || !clock) return std::nullopt;
    milliseconds const midnight = sys_days{date->day}.time_since_epoch();
    return Instant{midnight.count() + *clock};
}

Date day_of(Instant at) {
    sys_time<milliseconds> const time{milliseconds{at.milliseconds}};
    return {std::chrono::year_month_day{std::chrono::floor<days>(time)}};
}

Instant after_working_days(Instant from, int count) {
    Instant at = from;
    while (count > 0) {
        at = at + std::chrono::hours(24);
        std::chrono::weekday const weekday{sys_days{day_of(at).day}};
        if (weekday != std::chrono::Saturday && weekday != std::chrono::Sunday) --count;
    }
    return at;
}

}  // namespace telemachy
