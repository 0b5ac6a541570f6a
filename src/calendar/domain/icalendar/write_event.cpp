#include "calendar/domain/icalendar/event.h"
#include "calendar/domain/icalendar/property_values.h"
#include "calendar/domain/icalendar/text_value.h"

namespace telemachy::calendar {
namespace {

std::string_view word(EventStatus status) {
    switch (status) {
        case EventStatus::tentative:
            return "TENTATIVE";
        case EventStatus::cancelled:
            return "CANCELLED";
        default:
            return "CONFIRMED";
    }
}

ContentLine write_attendee(Attendee const& attendee) {
    auto line = write_user("ATTENDEE", attendee.user);
    line.parameters.push_back(
        {"PARTSTAT", {std::string(write_participation(attendee.participation))}});
    if (attendee.rsvp) line.parameters.push_back({"RSVP", {"TRUE"}});
    return line;
}

/// A PERIOD has one value type for both halves, so its end is written as it was given (§3.3.9).
ContentLine write_extra(ExtraDate const& extra) {
    auto line = write_time("RDATE", extra.start);
    if (!extra.end && !extra.duration) return line;
    line.parameters.push_back({"VALUE", {"PERIOD"}});
    line.value +=
        '/' + (extra.end ? write_time({}, *extra.end).value : write_duration(*extra.duration));
    return line;
}

void add_text(Component& component, std::string name, std::string const& text) {
    if (!text.empty()) component.add(std::move(name), write_text(text));
}

}  // namespace

Component write_event(Event const& event) {
    Component component{.name = "VEVENT"};
    component.add("UID", event.uid);
    if (event.stamp) component.add("DTSTAMP", write_utc(*event.stamp));
    component.add("SEQUENCE", std::to_string(event.sequence));
    if (event.recurrence_id) {
        auto line = write_time("RECURRENCE-ID", *event.recurrence_id);
        if (event.and_future) line.parameters.push_back({"RANGE", {"THISANDFUTURE"}});
        component.add(std::move(line));
    }
    component.add(write_time("DTSTART", event.start));
    if (event.end) component.add(write_time("DTEND", *event.end));
    if (event.duration) component.add("DURATION", write_duration(*event.duration));
    if (event.rule) component.add("RRULE", write_recurrence_rule(*event.rule));
    for (auto const& extra : event.extra) component.add(write_extra(extra));
    for (auto const& excluded : event.excluded) component.add(write_time("EXDATE", excluded));
    add_text(component, "SUMMARY", event.summary);
    add_text(component, "DESCRIPTION", event.description);
    add_text(component, "LOCATION", event.location);
    component.add("STATUS", std::string(word(event.status)));
    component.add("TRANSP", event.transparent ? "TRANSPARENT" : "OPAQUE");
    if (event.organizer) component.add(write_user("ORGANIZER", *event.organizer));
    for (auto const& attendee : event.attendees) component.add(write_attendee(attendee));
    return component;
}

}  // namespace telemachy::calendar
