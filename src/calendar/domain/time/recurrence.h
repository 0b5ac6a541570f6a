#pragma once

/// When a rule says something happens, in wall-clock time.
///
/// METHOD. A rule divides time into periods of its frequency, every `interval`-th of which counts.
/// In each, the days it allows (`DayFilter`) and the times it allows make a set, from which
/// BYSETPOS may choose; RFC 5545 §3.3.10 describes the same as "expanding" and "limiting". A
/// frequency below a day jumps over days, hours and minutes that are not allowed, so a rule by the
/// second over a year costs no more than what it yields.
///
/// What hangs on a zone is left to the caller: whether a wall clock exists, and UNTIL.

#include <cstdint>
#include <optional>
#include <vector>

#include "calendar/domain/time/day_filter.h"

namespace telemachy::calendar {

class Recurrence {
public:
    /// `end` is the first moment that is of no interest.
    Recurrence(RecurrenceRule rule, local_seconds start, local_seconds end = end_of_time);

    /// Passes over most of what begins before `from`, at once. With COUNT everything must be
    /// counted, so such a rule stays where it is.
    void skip_to(local_seconds from);

    /// The next start in order. Nothing after the last one before `end`, or when a rule such as the
    /// 30th of February has yielded nothing for very long.
    [[nodiscard]] std::optional<local_seconds> next();

    /// How many days and times were looked at so far: what a stranger's rule has cost.
    [[nodiscard]] std::int64_t work() const { return work_; }

    /// The year 10000, which nothing in iCalendar can name.
    static constexpr local_seconds end_of_time{seconds{253402300800}};

private:
    /// Days, end excluded.
    struct Days {
        local_days begin;
        local_days end;
    };

    void look_at_next_period();
    [[nodiscard]] Days days_of_period() const;
    [[nodiscard]] std::vector<local_seconds> coarse_period();
    [[nodiscard]] std::vector<local_seconds> fine_period();
    [[nodiscard]] std::int64_t first_index_from(local_seconds from) const;

    RecurrenceRule rule_;
    local_seconds start_;
    local_seconds end_;
    DayFilter filter_;
    WeekCount weeks_;
    std::vector<seconds> times_of_day_;  ///< For frequencies of a day and more.
    std::int64_t index_ = 0;             ///< The period to look at next; the first is DTSTART's.
    std::int64_t left_;                  ///< How many COUNT still allows.
    std::vector<local_seconds> found_;   ///< The rest of the period at hand, latest first.
    std::int64_t work_ = 0;
    bool ended_ = false;
};

}  // namespace telemachy::calendar
