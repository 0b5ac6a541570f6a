#include "calendar/domain/busy/read_busy.h"

#include <algorithm>

#include "calendar/domain/busy/availability.h"
#include "calendar/domain/icalendar/characters.h"
#include "calendar/domain/icalendar/document_zones.h"
#include "calendar/domain/icalendar/property_values.h"
#include "calendar/domain/icalendar/text_value.h"

namespace telemachy::calendar {
namespace {

bool looks_like_a_page(std::string_view document) {
    auto const head = upper_case(document.substr(0, 2000));
    return head.find("<!DOCTYPE HTML") != std::string::npos || head.find("<HTML") != std::string::npos;
}

/// FBTYPE says how taken a stretch is; anything but FREE counts (§3.2.9: what is not known is BUSY).
bool says_free(ContentLine const& property) {
    return upper_case(property.parameter("FBTYPE")) == "FREE";
}

void add_free_busy(Component const& component, View const& view, BusyRead& read) {
    for (auto const& property : component.properties) {
        if (property.name != "FREEBUSY" || says_free(property)) continue;
        for (auto const value : split(property.value, ',')) {
            auto const period = read_extra_date(property, value);
            if (!period) {
                read.problems.push_back(period.error());
                continue;
            }
            auto const begin = instant_of(period->start, view);
            auto end = period->end ? instant_of(*period->end, view) : std::nullopt;
            if (begin && period->duration) end = *begin + period->duration->days + period->duration->time;
            if (begin && end) read.busy.push_back({*begin, *end});
        }
    }
}

}  // namespace

Result<BusyRead> read_busy(std::string_view document, View const& view, std::string_view address) {
    if (looks_like_a_page(document)) {
        return refuse(invalid("web_page", "This is a web page, not a calendar. In your calendar's settings, look for the "
                                          "secret address in iCal format; it often ends with .ics."));
    }
    auto const calendar = TRY(read_calendar(document));
    DocumentZones const zones(view.zones, calendar);
    View const seen{view.window, view.zone, zones};
    auto const events = read_events(calendar);
    auto const expansion = expand(events.events, seen);

    BusyRead read{.busy = busy_periods(expansion, view.window, address), .problems = events.problems};
    std::ranges::copy(zones.problems(), std::back_inserter(read.problems));
    std::ranges::copy(expansion.problems, std::back_inserter(read.problems));
    for (auto const& each : calendar.calendars) {
        for (auto const& component : each.components) {
            if (component.name == "VFREEBUSY") add_free_busy(component, seen, read);
        }
    }
    read.busy = common(merged(std::move(read.busy)), {view.window});
    std::ranges::stable_sort(read.problems, {}, &ReadProblem::line);
    return read;
}

}  // namespace telemachy::calendar
