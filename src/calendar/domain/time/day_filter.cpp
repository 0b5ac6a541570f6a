#include "calendar/domain/time/day_filter.h"

#include <algorithm>

namespace telemachy::calendar {
namespace {

using std::chrono::days;
using std::chrono::January;
using std::chrono::year;
using std::chrono::year_month_day;

local_days new_year(int number) { return local_days(year(number) / January / 1); }

/// Whether a list names `place` of `length`, counted from one or, below zero, from the end. An
/// empty list names every place.
bool names(std::vector<int> const& list, long place, long length) {
    return list.empty() || std::ranges::any_of(list, [&](int wanted) {
               return wanted == place || wanted == place - length - 1;
           });
}

/// A day's place in a stretch, from one, and the stretch's length.
struct Place {
    long place;
    long length;
};

Place within(local_days day, local_days begin, local_days end) {
    return {(day - begin).count() + 1, (end - begin).count()};
}

Place in_month(local_days day) {
    year_month_day const date{day};
    local_days const first{date.year() / date.month() / 1};
    return within(day, first,
                  local_days{(date.year() / date.month() + std::chrono::months(1)) / 1});
}

Place in_year(local_days day) {
    int const number = static_cast<int>(year_month_day{day}.year());
    return within(day, new_year(number), new_year(number + 1));
}

RecurrenceRule filled_in(RecurrenceRule rule, local_days start) {
    year_month_day const date{start};
    bool const names_days = !rule.by_week_number.empty() || !rule.by_year_day.empty() ||
                            !rule.by_month_day.empty() || !rule.by_day.empty();
    bool const only_month_days = !rule.by_month_day.empty() && rule.by_week_number.empty() &&
                                 rule.by_year_day.empty() && rule.by_day.empty();
    switch (rule.frequency) {
        case Frequency::yearly:
            if (!rule.by_week_number.empty() && rule.by_day.empty() && rule.by_month_day.empty() &&
                rule.by_year_day.empty()) {
                rule.by_day = {{std::chrono::weekday(start), 0}};
            }
            // A day of the month alone is in DTSTART's month; a Friday the 13th is in any.
            if (names_days && !only_month_days) break;
            if (rule.by_month.empty()) {
                rule.by_month = {static_cast<int>(static_cast<unsigned>(date.month()))};
            }
            [[fallthrough]];
        case Frequency::monthly:
            if (!names_days) {
                rule.by_month_day = {static_cast<int>(static_cast<unsigned>(date.day()))};
            }
            break;
        case Frequency::weekly:
            if (rule.by_day.empty()) rule.by_day = {{std::chrono::weekday(start), 0}};
            break;
        default:
            break;
    }
    return rule;
}

}  // namespace

local_days WeekCount::first_week(int number) const {
    return week_of(new_year(number) + days(3));  // the fourth of January is always in it
}

int WeekCount::year_of(local_days day) const {
    int number = static_cast<int>(year_month_day{day}.year()) + 1;
    while (first_week(number) > day) --number;
    return number;
}

DayFilter::DayFilter(RecurrenceRule const& rule, local_days start)
    : rule_(filled_in(rule, start)),
      weeks_(rule.week_start),
      weekdays_count_in_month_(rule.frequency == Frequency::monthly || !rule.by_month.empty()) {}

bool DayFilter::allows(local_days day) const {
    auto const month = static_cast<unsigned>(year_month_day{day}.month());
    if (!names(rule_.by_month, static_cast<long>(month), 12)) return false;
    if (!rule_.by_month_day.empty()) {
        auto const [place, length] = in_month(day);
        if (!names(rule_.by_month_day, place, length)) return false;
    }
    if (!rule_.by_year_day.empty()) {
        auto const [place, length] = in_year(day);
        if (!names(rule_.by_year_day, place, length)) return false;
    }
    return allows_weekday(day) && allows_week(day);
}

bool DayFilter::allows_weekday(local_days day) const {
    if (rule_.by_day.empty()) return true;
    auto const weekday = std::chrono::weekday(day);
    return std::ranges::any_of(rule_.by_day, [&](WeekdayRule const& wanted) {
        if (wanted.weekday != weekday) return false;
        if (wanted.nth == 0) return true;
        auto const [place, length] = weekdays_count_in_month_ ? in_month(day) : in_year(day);
        auto const from_front = (place - 1) / 7 + 1;
        auto const from_back = -((length - place) / 7 + 1);
        return wanted.nth == from_front || wanted.nth == from_back;
    });
}

bool DayFilter::allows_week(local_days day) const {
    if (rule_.by_week_number.empty()) return true;
    int const number = weeks_.year_of(day);
    auto const first = weeks_.first_week(number);
    auto const week = (day - first).count() / 7 + 1;
    auto const count = (weeks_.first_week(number + 1) - first).count() / 7;
    return names(rule_.by_week_number, week, count);
}

}  // namespace telemachy::calendar
