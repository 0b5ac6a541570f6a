#include <algorithm>
#include <map>
#include <optional>

#include "calendar/domain/icalendar/event_time.h"
#include "calendar/domain/icalendar/recurrence_rule.h"
#include "calendar/domain/icalendar/vtimezone.h"
#include "calendar/domain/time/recurrence.h"

namespace telemachy::calendar {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::year_month_day;

/// What a change of clocks does; changes that do the same share a STANDARD or DAYLIGHT.
struct Kind {
    bool daylight;
    seconds from;
    seconds to;
    std::string abbreviation;

    auto operator<=>(Kind const&) const = default;
};

int nth_from_front(year_month_day date) {
    return (static_cast<int>(unsigned{date.day()}) - 1) / 7 + 1;
}

bool is_last_of_month(year_month_day date) {
    return (std::chrono::sys_days(date) + days(7)) >=
           std::chrono::sys_days(date.year() / date.month() / std::chrono::last) + days(1);
}

RecurrenceRule yearly(local_seconds onset, bool from_back) {
    auto const day = floor<days>(onset);
    year_month_day const date{day};
    return {.frequency = Frequency::yearly,
            .by_day = {{std::chrono::weekday(day), from_back ? -1 : nth_from_front(date)}},
            .by_month = {static_cast<int>(unsigned{date.month()})}};
}

/// Whether `rule` yields these onsets before `until`, and no other.
bool yields(RecurrenceRule const& rule, std::vector<local_seconds> const& onsets,
            local_seconds until) {
    Recurrence recurrence(rule, onsets.front(), until);
    return std::ranges::all_of(onsets, [&](local_seconds at) { return recurrence.next() == at; }) &&
           !recurrence.next();
}

/// The rule that the onsets follow up to `until`; nothing if there is none. One onset is no rule:
/// who knows what the next year brings. "The last Sunday" is tried before "the fourth": where both
/// fit, legislators mean the former.
std::optional<RecurrenceRule> rule_of(std::vector<local_seconds> const& onsets,
                                      local_seconds until) {
    if (onsets.size() < 2) return std::nullopt;
    bool const may_be_last = is_last_of_month(year_month_day{floor<days>(onsets.front())});
    for (bool const from_back : {true, false}) {
        auto rule = yearly(onsets.front(), from_back);
        if ((!from_back || may_be_last) && yields(rule, onsets, until)) return rule;
    }
    return std::nullopt;
}

Component observance(Kind const& kind, std::vector<local_seconds> const& onsets,
                     sys_seconds until) {
    Component component{.name = kind.daylight ? "DAYLIGHT" : "STANDARD"};
    component.add("DTSTART", write_local(onsets.front()));
    local_seconds const end{until.time_since_epoch() + kind.from};
    if (auto const rule = rule_of(onsets, end)) {
        component.add("RRULE", write_recurrence_rule(*rule));
    } else {
        for (std::size_t i = 1; i < onsets.size(); ++i)
            component.add("RDATE", write_local(onsets[i]));
    }
    component.add("TZOFFSETFROM", write_utc_offset(kind.from));
    component.add("TZOFFSETTO", write_utc_offset(kind.to));
    component.add("TZNAME", kind.abbreviation);
    return component;
}

}  // namespace

Component write_vtimezone(ZoneRules const& rules, sys_seconds from, sys_seconds until) {
    auto const& stretches = rules.stretches();
    std::map<Kind, std::vector<local_seconds>> onsets;
    for (auto stretch = stretches.begin(); stretch != stretches.end(); ++stretch) {
        if (stretch->end <= from || stretch->begin >= until) continue;
        bool const is_first = stretch == stretches.begin();
        auto const before = is_first ? stretch->offset : std::prev(stretch)->offset;
        // A zone that never changed began, for a calendar's purposes, when computers' time did.
        auto const begin = is_first ? std::min(from, sys_seconds{}) : stretch->begin;
        onsets[{stretch->daylight, before, stretch->offset, stretch->abbreviation}].push_back(
            local_seconds{begin.time_since_epoch()} + before);
    }
    Component component{.name = "VTIMEZONE"};
    component.add("TZID", rules.name());
    for (auto const& [kind, starts] : onsets) {
        component.components.push_back(observance(kind, starts, until));
    }
    return component;
}

}  // namespace telemachy::calendar
