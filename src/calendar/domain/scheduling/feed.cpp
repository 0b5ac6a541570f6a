#include "calendar/domain/scheduling/feed.h"

#include <algorithm>

#include "calendar/domain/icalendar/event_zones.h"
#include "calendar/domain/icalendar/property_values.h"
#include "calendar/domain/icalendar/text_value.h"

namespace telemachy::calendar {
namespace {

Component new_calendar() {
    Component calendar{.name = "VCALENDAR"};
    calendar.add("PRODID", "-//Telemachy//Calendar//EN")
        .add("VERSION", "2.0")
        .add("CALSCALE", "GREGORIAN");
    return calendar;
}

}  // namespace

std::string write_feed(FeedHead const& head, std::vector<Event> const& events,
                       ZoneBook const& zones) {
    auto calendar = new_calendar();
    auto const refresh = write_duration({{}, head.refresh});
    calendar.add("METHOD", "PUBLISH")
        .add("NAME", write_text(head.name))
        .add("X-WR-CALNAME", write_text(head.name));
    calendar.add(
        {.name = "REFRESH-INTERVAL", .parameters = {{"VALUE", {"DURATION"}}}, .value = refresh});
    calendar.add("X-PUBLISHED-TTL", refresh);
    calendar.components = zones_of(events, zones);
    for (auto const& event : events) calendar.components.push_back(write_event(event));
    return write_calendar(calendar);
}

std::vector<Event> busy_only(std::vector<Period> const& busy, std::string const& host,
                             sys_seconds stamp) {
    std::vector<Event> events;
    for (auto const& period : merged(busy)) {
        events.push_back({
            .uid = "busy-" + write_utc(period.begin) + "-" + write_utc(period.end) + "@" + host,
            .stamp = stamp,
            .start = EventTime::utc(period.begin),
            .end = EventTime::utc(period.end),
            .summary = "Busy",
        });
    }
    return events;
}

std::string write_free_busy(CalendarUser const& who, Period const& window,
                            std::vector<Period> const& busy, std::string const& uid,
                            sys_seconds stamp) {
    Component answer{.name = "VFREEBUSY"};
    answer.add("UID", uid).add("DTSTAMP", write_utc(stamp)).add(write_user("ATTENDEE", who));
    answer.add("DTSTART", write_utc(window.begin)).add("DTEND", write_utc(window.end));
    std::string periods;
    for (auto const& [begin, end] : common(merged(busy), {window})) {
        periods += (periods.empty() ? "" : ",") + write_utc(begin) + '/' + write_utc(end);
    }
    if (!periods.empty()) {
        answer.add({.name = "FREEBUSY", .parameters = {{"FBTYPE", {"BUSY"}}}, .value = periods});
    }
    auto calendar = new_calendar();
    calendar.components = {answer};
    return write_calendar(calendar);
}

}  // namespace telemachy::calendar
