#include "calendar/domain/time/recurrence.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace telemachy::calendar {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::months;
using std::chrono::year;
using std::chrono::year_month_day;

// The rarest thing a valid rule can say by the day is a 29th of February that is a Monday: 40 years
// apart over 2100, some 14,600 days.
constexpr int barren_periods_max = 20'000;
constexpr std::int64_t year_max = 9999;

/// What a fine frequency counts in; a coarse one has no fixed length.
seconds step_of(Frequency frequency) {
    switch (frequency) {
        case Frequency::secondly:
            return seconds(1);
        case Frequency::minutely:
            return minutes(1);
        case Frequency::hourly:
            return hours(1);
        default:
            return seconds(0);
    }
}

local_seconds floor_to(local_seconds at, seconds step) {
    auto const rest = at.time_since_epoch() % step;
    return at - (rest < seconds(0) ? rest + step : rest);
}

bool is_fine(Frequency frequency) { return frequency < Frequency::daily; }

bool allows(std::vector<int> const& list, long value) {
    return list.empty() || std::ranges::find(list, value) != list.end();
}

std::vector<seconds> times(std::vector<int> const& hour, std::vector<int> const& minute,
                           std::vector<int> const& second) {
    std::vector<seconds> result;
    for (int const h : hour) {
        for (int const m : minute) {
            for (int const s : second) result.push_back(hours(h) + minutes(m) + seconds(s));
        }
    }
    return result;
}

/// §3.3.10: BYSETPOS chooses from the sorted set of one period.
std::vector<local_seconds> choose(std::vector<local_seconds> const& set,
                                  std::vector<int> const& wanted) {
    if (wanted.empty()) return set;
    std::vector<local_seconds> chosen;
    auto const size = static_cast<long>(set.size());
    for (long place = 1; place <= size; ++place) {
        bool const is_wanted =
            std::ranges::any_of(wanted, [&](int w) { return w == place || w == place - size - 1; });
        if (is_wanted) chosen.push_back(set[static_cast<std::size_t>(place - 1)]);
    }
    return chosen;
}

/// The rule with the times DTSTART fills in, and leap seconds read as the second before.
RecurrenceRule with_times(RecurrenceRule rule, local_seconds start) {
    std::chrono::hh_mm_ss const clock{start - floor<days>(start)};
    auto& by_second = rule.by_second;
    if (std::erase(by_second, 60) > 0 && std::ranges::find(by_second, 59) == by_second.end()) {
        by_second.push_back(59);
    }
    std::ranges::sort(by_second);
    if (rule.frequency > Frequency::hourly && rule.by_hour.empty()) {
        rule.by_hour = {static_cast<int>(clock.hours().count())};
    }
    if (rule.frequency > Frequency::minutely && rule.by_minute.empty()) {
        rule.by_minute = {static_cast<int>(clock.minutes().count())};
    }
    if (rule.frequency > Frequency::secondly && by_second.empty()) {
        by_second = {static_cast<int>(clock.seconds().count())};
    }
    return rule;
}

}  // namespace

Recurrence::Recurrence(RecurrenceRule rule, local_seconds start, local_seconds end)
    : rule_(with_times(std::move(rule), start)),
      start_(start),
      end_(std::min(end, end_of_time)),
      filter_(rule_, floor<days>(start)),
      weeks_(rule_.week_start),
      left_(rule_.count.value_or(std::numeric_limits<std::int64_t>::max())) {
    if (!is_fine(rule_.frequency)) {
        times_of_day_ = times(rule_.by_hour, rule_.by_minute, rule_.by_second);
    }
}

void Recurrence::skip_to(local_seconds from) {
    if (rule_.count || from <= start_) return;
    index_ = std::max(index_, first_index_from(from) - 1);  // a period may begin before and hold it
    std::erase_if(found_, [&](local_seconds at) { return at < from; });
}

std::optional<local_seconds> Recurrence::next() {
    if (left_ == 0) return std::nullopt;
    for (int barren = 0; found_.empty(); ++barren) {
        if (ended_ || barren == barren_periods_max) return std::nullopt;
        look_at_next_period();
    }
    --left_;
    auto const at = found_.back();
    found_.pop_back();
    return at;
}

void Recurrence::look_at_next_period() {
    auto const set = is_fine(rule_.frequency) ? fine_period() : coarse_period();
    found_ = choose(set, rule_.by_set_position);
    std::erase_if(found_, [&](local_seconds at) { return at < start_ || at >= end_; });
    std::ranges::reverse(found_);
    ++index_;
}

Recurrence::Days Recurrence::days_of_period() const {
    auto const first = floor<days>(start_);
    year_month_day const date{first};
    // Whatever the interval, a step past the end of time is as good as any other.
    auto const step = [&](std::int64_t most) { return std::min(index_ * rule_.interval, most); };
    switch (rule_.frequency) {
        case Frequency::yearly: {
            bool const by_week = !rule_.by_week_number.empty();
            auto const begin_of = [&](int number) {
                return by_week ? weeks_.first_week(number)
                               : local_days{year(number) / std::chrono::January / 1};
            };
            int const number = (by_week ? weeks_.year_of(first) : static_cast<int>(date.year())) +
                               static_cast<int>(step(year_max));
            return {begin_of(number), begin_of(number + 1)};
        }
        case Frequency::monthly: {
            auto const month = date.year() / date.month() + months(step(12 * year_max));
            return {local_days{month / 1}, local_days{(month + months(1)) / 1}};
        }
        case Frequency::weekly: {
            auto const begin = weeks_.week_of(first) + days(7 * step(53 * year_max));
            return {begin, begin + days(7)};
        }
        default: {
            auto const begin = first + days(step(366 * year_max));
            return {begin, begin + days(1)};
        }
    }
}

std::vector<local_seconds> Recurrence::coarse_period() {
    auto const [begin, end] = days_of_period();
    ended_ = begin >= end_;
    if (ended_) return {};
    work_ += (end - begin).count();
    std::vector<local_seconds> set;
    for (auto day = begin; day < end; day += days(1)) {
        if (!filter_.allows(day)) continue;
        for (auto const time : times_of_day_) set.push_back(day + time);
    }
    return set;
}

std::vector<local_seconds> Recurrence::fine_period() {
    ++work_;
    auto const at = floor_to(start_, step_of(rule_.frequency)) +
                    index_ * rule_.interval * step_of(rule_.frequency);
    ended_ = at >= end_;
    if (ended_) return {};
    auto const day = floor<days>(at);
    std::chrono::hh_mm_ss const clock{at - day};

    // Where the next allowed period can begin at the earliest, when this one is not.
    std::optional<local_seconds> jump;
    if (!filter_.allows(day)) {
        jump = day + days(1);
    } else if (!allows(rule_.by_hour, clock.hours().count())) {
        jump = floor<hours>(at) + hours(1);
    } else if (rule_.frequency < Frequency::hourly &&
               !allows(rule_.by_minute, clock.minutes().count())) {
        jump = floor<minutes>(at) + minutes(1);
    }
    if (jump) {
        index_ = std::max(index_, first_index_from(*jump) - 1);  // the caller steps on by one
        return {};
    }
    if (rule_.frequency == Frequency::secondly) {
        return allows(rule_.by_second, clock.seconds().count()) ? std::vector{at}
                                                                : std::vector<local_seconds>{};
    }
    std::vector<local_seconds> set;
    bool const hourly = rule_.frequency == Frequency::hourly;
    for (auto const time : times({0}, hourly ? rule_.by_minute : std::vector{0}, rule_.by_second)) {
        set.push_back(at + time);
    }
    return set;
}

/// For a fine frequency the first period that begins at `from` or later; for a coarse one some
/// period that ends before, close to it.
std::int64_t Recurrence::first_index_from(local_seconds from) const {
    auto const distance = from - start_;
    auto const before = [&](std::int64_t periods) {
        return std::max<std::int64_t>(0, periods / rule_.interval - 1);
    };
    switch (rule_.frequency) {
        case Frequency::yearly:
            return before(distance / days(366) - 1);
        case Frequency::monthly:
            return before(distance / days(31) - 1);
        case Frequency::weekly:
            return before(distance / days(7) - 1);
        case Frequency::daily:
            return before(distance / days(1) - 1);
        default: {
            auto const step = step_of(rule_.frequency) * rule_.interval;
            auto const begin = floor_to(start_, step_of(rule_.frequency));
            return std::max<std::int64_t>(0, (from - begin + step - seconds(1)) / step);
        }
    }
}

}  // namespace telemachy::calendar
