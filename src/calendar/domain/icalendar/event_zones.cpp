#include "calendar/domain/icalendar/event_zones.h"

#include <algorithm>
#include <map>

#include "calendar/domain/icalendar/vtimezone.h"

namespace telemachy::calendar {
namespace {

/// From the first to the last time on the clock of a zone.
struct Span {
    local_seconds first = local_seconds::max();
    local_seconds last = local_seconds::min();
};
using Spans = std::map<std::string, Span>;

void note(EventTime const& time, Spans& spans) {
    if (time.form != TimeForm::zoned) return;
    auto& span = spans[time.zone];
    span.first = std::min(span.first, time.local);
    span.last = std::max(span.last, time.local);
}

void note(Event const& event, Spans& spans) {
    note(event.start, spans);
    if (event.end) note(*event.end, spans);
    if (event.recurrence_id) note(*event.recurrence_id, spans);
    for (auto const& excluded : event.excluded) note(excluded, spans);
    for (auto const& extra : event.extra) {
        note(extra.start, spans);
        if (extra.end) note(*extra.end, spans);
    }
}

}  // namespace

std::vector<Component> zones_of(std::vector<Event> const& events, ZoneBook const& zones) {
    Spans spans;
    for (auto const& event : events) note(event, spans);
    std::vector<Component> components;
    for (auto const& [name, span] : spans) {
        auto const* rules = zones.find(name);
        if (!rules) continue;
        sys_seconds const first{span.first.time_since_epoch()};
        sys_seconds const last{span.last.time_since_epoch()};
        components.push_back(
            write_vtimezone(*rules, first - std::chrono::days(366), last + std::chrono::years(3)));
    }
    return components;
}

}  // namespace telemachy::calendar
