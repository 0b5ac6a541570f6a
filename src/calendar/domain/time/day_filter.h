#pragma once

#include <chrono>

#include "calendar/domain/icalendar/recurrence_rule.h"

namespace telemachy::calendar {

/// Weeks as BYWEEKNO counts them (RFC 5545 §3.3.10): they begin on `week_start`, and the first of a
/// year is the first with at least four days in it. With Monday these are the weeks of ISO 8601.
class WeekCount {
public:
    explicit WeekCount(std::chrono::weekday week_start) : week_start_(week_start) {}

    [[nodiscard]] local_days week_of(local_days day) const {
        return day - (std::chrono::weekday(day) - week_start_);
    }
    [[nodiscard]] local_days first_week(int year) const;
    /// The year a day's week belongs to, which around New Year is not always the day's own.
    [[nodiscard]] int year_of(local_days day) const;

private:
    std::chrono::weekday week_start_;
};

/// Which days a rule allows within one of its periods. Where the standard lets DTSTART fill in what
/// a rule leaves out ("monthly" means on DTSTART's day of the month), that is filled in here.
class DayFilter {
public:
    DayFilter(RecurrenceRule const& rule, local_days start);

    [[nodiscard]] bool allows(local_days day) const;

private:
    [[nodiscard]] bool allows_weekday(local_days day) const;
    [[nodiscard]] bool allows_week(local_days day) const;

    RecurrenceRule rule_;
    WeekCount weeks_;
    bool weekdays_count_in_month_;
};

}  // namespace telemachy::calendar
