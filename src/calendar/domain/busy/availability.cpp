#include "calendar/domain/busy/availability.h"

#include <algorithm>

namespace telemachy::calendar {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;
using std::chrono::minutes;

constexpr WorkingWeek comfortable{.begin = hours(8), .end = hours(18)};

bool has_declined(Event const& event, std::string_view address) {
    return !address.empty() && std::ranges::any_of(event.attendees, [&](Attendee const& attendee) {
        return attendee.user.address == address &&
               attendee.participation == Participation::declined;
    });
}

}  // namespace

std::vector<Period> busy_periods(Expansion const& expansion, Period const& window,
                                 std::string_view address) {
    std::vector<Period> periods;
    for (auto const& [event, period, original_start] : expansion.occurrences) {
        bool const is_free = event->transparent || event->status == EventStatus::cancelled ||
                             has_declined(*event, address);
        if (is_free) continue;
        periods.push_back({std::max(period.begin, window.begin), std::min(period.end, window.end)});
    }
    return merged(std::move(periods));
}

WorkingWeek asked_week(WorkingWeek week) {
    bool const overnight = week.end <= week.begin;
    if (overnight) return week;
    week.begin = std::min<minutes>(week.begin, hours(7));
    week.end = std::max<minutes>(week.end, hours(21));
    return week;
}

ZoneRules const& Whereabouts::at(sys_seconds instant) const {
    Travel const* found = nullptr;
    for (auto const& travel : travels) {
        bool const there = travel.period.begin <= instant && instant < travel.period.end;
        if (there && (!found || travel.period.begin > found->period.begin)) found = &travel;
    }
    return found ? *found->zone : *home;
}

std::vector<Period> working_hours(WorkingWeek const& week, Whereabouts const& whereabouts,
                                  Period const& window) {
    std::vector<Period> periods;
    auto const length =
        week.end > week.begin ? week.end - week.begin : week.end - week.begin + days(1);
    auto const wall_day = [](sys_seconds at) {
        return floor<days>(local_seconds{at.time_since_epoch()});
    };
    // A zone is at most a day and a bit from UTC, so the days of the window are among these.
    for (auto day = wall_day(window.begin) - days(2); day <= wall_day(window.end) + days(2);
         day += days(1)) {
        if (!week.days[std::chrono::weekday(day).c_encoding()]) continue;
        // Which zone a day begins in depends on when it begins, which depends on the zone: the home
        // clock decides when, then the place they are in at that moment.
        auto const& zone = whereabouts.at(whereabouts.home->instant(day + week.begin));
        Period const period{zone.instant(day + week.begin),
                            zone.instant(day + week.begin + length)};
        periods.push_back({std::max(period.begin, window.begin), std::min(period.end, window.end)});
    }
    return merged(std::move(periods));
}

std::vector<Period> available(std::vector<Period> const& working, std::vector<Period> const& busy) {
    return without(working, busy);
}

std::chrono::minutes inconvenience(Period const& meeting, Whereabouts const& whereabouts) {
    auto const fine = common({meeting}, working_hours(comfortable, whereabouts, meeting));
    return std::chrono::ceil<minutes>(meeting.length() - total(fine));
}

}  // namespace telemachy::calendar
