#include "calendar/domain/busy/series.h"

#include <algorithm>

#include "calendar/domain/time/recurrence.h"

namespace telemachy::calendar {

using std::chrono::days;
using std::chrono::floor;

SeriesExpander::SeriesExpander(Series const& series, View const& view, ExpansionLimits& limits,
                               Expansion& expansion)
    : series_(series), view_(view), limits_(limits), expansion_(expansion) {}

void SeriesExpander::run() {
    if (series_.master) {
        if (instant_of(series_.master->start, view_)) {
            for (auto const& start : starts()) place(start);
        } else {
            complain(*series_.master, "ics.zone",
                     "Nobody knows the time zone \"" + series_.master->start.zone + "\".");
        }
    }
    for (auto const* exception : series_.exceptions) place_exception(*exception);
}

/// The recurrence set without its EXDATEs, in order and each instant once.
std::vector<SeriesExpander::Start> SeriesExpander::starts() {
    std::vector<Start> all;
    auto const& master = *series_.master;
    if (master.rule) {
        add_by_rule(all);
    } else {
        all.push_back({*instant_of(master.start, view_), master.start});
    }
    add_extra(all);
    std::ranges::stable_sort(all, {}, &Start::at);
    all.erase(std::ranges::unique(all, {}, &Start::at).begin(), all.end());
    std::erase_if(all, [&](Start const& start) { return is_excluded(start); });
    return all;
}

void SeriesExpander::add_by_rule(std::vector<Start>& starts) {
    auto const& master = *series_.master;
    // No clock is more than a day and a bit from UTC, so this much on either side misses nothing.
    auto const margin = days(2);
    auto const wall = [](sys_seconds at) { return local_seconds{at.time_since_epoch()}; };
    bool const all_day = master.start.form == TimeForm::all_day;
    auto rule = all_day ? for_whole_days(*master.rule) : *master.rule;
    Recurrence recurrence(std::move(rule), master.start.local, wall(view_.window.end) + margin);
    recurrence.skip_to(wall(view_.window.begin) - margin - reach());
    std::size_t count = 0;
    while (auto const local = recurrence.next()) {
        EventTime time{master.start.form, *local, master.start.zone};
        auto const at = *instant_of(time, view_);
        if (is_past_until(time, at)) break;
        if (recurrence.work() > limits_.work) {
            complain(master, "ics.too_much",
                     "This calendar repeats too much to be read to its end.");
            break;
        }
        if (at < view_.window.begin && at + reach() <= view_.window.begin) continue;
        if (++count > limits_.occurrences_per_series) {
            complain(master, "ics.too_often",
                     "This event repeats more than " +
                         std::to_string(limits_.occurrences_per_series) +
                         " times in the stretch looked at; only the first are taken.");
            break;
        }
        starts.push_back({at, std::move(time)});
    }
    limits_.work -= std::min(limits_.work, recurrence.work());
}

void SeriesExpander::add_extra(std::vector<Start>& starts) const {
    for (auto const& extra : series_.master->extra) {
        auto const at = instant_of(extra.start, view_);
        if (!at) continue;
        Start start{*at, extra.start};
        if (extra.end) start.end = instant_of(*extra.end, view_);
        if (extra.duration) start.end = *at + extra.duration->days + extra.duration->time;
        starts.push_back(std::move(start));
    }
}

/// UNTIL is the last start there may be, on the clock it is written in (RFC 5545 §3.3.10).
bool SeriesExpander::is_past_until(EventTime const& time, sys_seconds at) const {
    auto const& until = series_.master->rule->until;
    if (!until) return false;
    switch (until->form) {
        case TimeForm::utc:
            return at > sys_seconds{until->local.time_since_epoch()};
        case TimeForm::all_day:
            return floor<days>(time.local) > until->local;
        default:
            return time.local > until->local;
    }
}

bool SeriesExpander::is_excluded(Start const& start) const {
    return std::ranges::any_of(series_.master->excluded,
                               [&](EventTime const& excluded) { return names(excluded, start); });
}

/// Whether an EXDATE or RECURRENCE-ID means this occurrence. A plain day names what starts on it,
/// which the standard does not say and calendars write.
bool SeriesExpander::names(EventTime const& named, Start const& start) const {
    if (named.form == TimeForm::all_day) return floor<days>(start.time.local) == named.local;
    if (named.form == start.time.form && named.zone == start.time.zone)
        return named.local == start.time.local;
    return instant_of(named, view_) == start.at;
}

void SeriesExpander::place(Start const& start) {
    auto const& master = *series_.master;
    Event const* from_here = nullptr;
    for (auto const* exception : series_.exceptions) {
        if (names(*exception->recurrence_id, start))
            return;  // place_exception puts it where it belongs
        if (!exception->and_future) continue;
        auto const since = instant_of(*exception->recurrence_id, view_);
        bool const applies = since && *since < start.at;
        if (applies && (!from_here || *since > *instant_of(*from_here->recurrence_id, view_))) {
            from_here = exception;
        }
    }
    if (!from_here) {
        auto const end = start.end ? start.end : end_of(master, start.time);
        if (end) add(master, start.at, *end, start.time);
        return;
    }
    // All that follow move as the one that was changed did (§3.2.13).
    auto moved = start.time;
    moved.local += from_here->start.local - from_here->recurrence_id->local;
    auto const at = instant_of(moved, view_);
    auto const end = end_of(*from_here, moved);
    if (at && end) add(*from_here, *at, *end, start.time);
}

void SeriesExpander::place_exception(Event const& exception) {
    auto const begin = instant_of(exception.start, view_);
    auto const end = end_of(exception, exception.start);
    if (begin && end) {
        add(exception, *begin, *end, *exception.recurrence_id);
    } else {
        complain(exception, "ics.zone", "Nobody knows the time zone of this event.");
    }
}

void SeriesExpander::add(Event const& event, sys_seconds begin, sys_seconds end,
                         EventTime const& original) {
    bool const at_a_moment =
        begin == end && begin >= view_.window.begin && begin < view_.window.end;
    Period const period{begin, std::max(begin, end)};
    if (period.overlaps(view_.window) || at_a_moment) {
        expansion_.occurrences.push_back({&event, period, original});
    }
}

/// When an occurrence of `event` that begins at `start` ends. A DTEND gives every occurrence the
/// same exact length, a DURATION's days follow the calendar (§3.8.5.3); whole days do so either
/// way.
std::optional<sys_seconds> SeriesExpander::end_of(Event const& event,
                                                  EventTime const& start) const {
    auto const begin = instant_of(start, view_);
    if (!begin) return std::nullopt;
    auto const days_later = [&](days count) {
        auto later = start;
        later.local += count;
        return instant_of(later, view_);
    };
    if (event.start.form == TimeForm::all_day) {
        auto length = days(1);  // a day alone is that day (§3.6.1)
        if (event.duration) length = event.duration->days;
        if (event.end) length = floor<days>(event.end->local - event.start.local);
        return days_later(length);
    }
    if (event.duration) {
        auto const end = days_later(event.duration->days);
        return end ? std::optional(*end + event.duration->time) : std::nullopt;
    }
    if (!event.end) return begin;  // a moment (§3.6.1)
    auto const first_begin = instant_of(event.start, view_);
    auto const first_end = instant_of(*event.end, view_);
    if (!first_begin || !first_end) return std::nullopt;
    return *begin + std::max(*first_end - *first_begin, seconds(0));
}

/// No less than how long one occurrence lasts: a day may have some hours more when clocks change,
/// and two zones may be more than a day apart.
seconds SeriesExpander::reach() const {
    auto const& master = *series_.master;
    auto const slack =
        master.start.form == TimeForm::utc ? std::chrono::hours(0) : std::chrono::hours(3);
    if (master.duration) return master.duration->days + master.duration->time + slack;
    if (!master.end) return days(1) + slack;
    bool const one_clock =
        master.end->form == master.start.form && master.end->zone == master.start.zone;
    return std::max(master.end->local - master.start.local, seconds(0)) +
           (one_clock ? slack : days(2));
}

void SeriesExpander::complain(Event const& event, std::string code, std::string sentence) {
    expansion_.problems.push_back({event.line, std::move(code), std::move(sentence)});
}

}  // namespace telemachy::calendar
