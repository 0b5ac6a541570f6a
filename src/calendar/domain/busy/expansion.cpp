#include "calendar/domain/busy/expansion.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "calendar/domain/busy/series.h"

namespace telemachy::calendar {
namespace {

/// Of two versions of the same event, whether `other` is the newer.
bool is_newer(Event const& other, Event const& event) {
    return std::pair(other.sequence, other.stamp) > std::pair(event.sequence, event.stamp);
}

/// Events by UID, each version of which only the newest counts. An event without a UID is alone.
std::vector<Series> group(std::vector<Event> const& events) {
    std::vector<Series> all;
    std::map<std::string_view, std::size_t> by_uid;
    for (auto const& event : events) {
        auto place = all.size();
        if (!event.uid.empty()) place = by_uid.try_emplace(event.uid, all.size()).first->second;
        if (place == all.size()) all.emplace_back();
        auto& series = all[place];
        if (!event.recurrence_id) {
            if (!series.master || is_newer(event, *series.master)) series.master = &event;
            continue;
        }
        auto const same = std::ranges::find_if(series.exceptions, [&](Event const* other) {
            return other->recurrence_id == event.recurrence_id;
        });
        if (same == series.exceptions.end()) {
            series.exceptions.push_back(&event);
        } else if (is_newer(event, **same)) {
            *same = &event;
        }
    }
    return all;
}

}  // namespace

std::optional<sys_seconds> instant_of(EventTime const& time, View const& view) {
    switch (time.form) {
        case TimeForm::utc:
            return sys_seconds{time.local.time_since_epoch()};
        case TimeForm::zoned: {
            auto const* zone = view.zones.find(time.zone);
            return zone ? std::optional(zone->instant(time.local)) : std::nullopt;
        }
        default:
            return view.zone.instant(time.local);
    }
}

Expansion expand(std::vector<Event> const& events, View const& view, ExpansionLimits limits) {
    Expansion expansion;
    for (auto const& series : group(events)) {
        SeriesExpander(series, view, limits, expansion).run();
    }
    std::ranges::stable_sort(expansion.occurrences, {}, &Occurrence::period);
    std::ranges::stable_sort(expansion.problems, {}, &ReadProblem::line);
    return expansion;
}

}  // namespace telemachy::calendar
