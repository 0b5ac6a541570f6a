#include "calendar/domain/icalendar/event.h"

#include <algorithm>
#include <charconv>

#include "calendar/domain/icalendar/characters.h"
#include "calendar/domain/icalendar/property_values.h"
#include "calendar/domain/icalendar/text_value.h"

namespace telemachy::calendar {
namespace {

/// Nothing, or what is wrong with the property just read.
using Complaint = std::optional<ReadProblem>;

ReadProblem complaint(ContentLine const& property, std::string_view expected) {
    return {property.line, "ics.value",
            '"' + property.value + "\" is not " + std::string(expected) + ", which " +
                property.name + " should be."};
}

/// Moves a value into its place, or says why there is none.
template <class T, class Place>
Complaint keep(Read<T> read, Place& place) {
    if (!read) return std::move(read).error();
    place = *std::move(read);
    return std::nullopt;
}

Complaint read_sequence(ContentLine const& property, std::int64_t& sequence) {
    auto const& text = property.value;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), sequence);
    bool const fine = error == std::errc{} && end == text.data() + text.size() && sequence >= 0;
    return fine ? Complaint{} : complaint(property, "a whole number");
}

Complaint read_status(ContentLine const& property, EventStatus& status) {
    auto const word = upper_case(property.value);
    if (word == "CONFIRMED") {
        status = EventStatus::confirmed;
    } else if (word == "TENTATIVE") {
        status = EventStatus::tentative;
    } else if (word == "CANCELLED") {
        status = EventStatus::cancelled;
    } else {
        return complaint(property, "CONFIRMED, TENTATIVE or CANCELLED");
    }
    return std::nullopt;
}

Complaint read_attendee(ContentLine const& property, Event& event) {
    auto const participation = read_participation(property.parameter("PARTSTAT"));
    event.attendees.push_back({
        .user = read_user(property),
        // "MUST treat … values they don't recognize the same way as NEEDS-ACTION" (§3.2.12).
        .participation = participation.value_or(Participation::needs_action),
        .rsvp = upper_case(property.parameter("RSVP")) == "TRUE",
    });
    return std::nullopt;
}

Complaint read_list(ContentLine const& property, Event& event) {
    for (auto const value : split(property.value, ',')) {
        auto extra = read_extra_date(property, value);
        if (!extra) return std::move(extra).error();
        if (property.name == "EXDATE") {
            event.excluded.push_back(std::move(extra->start));
        } else {
            event.extra.push_back(*std::move(extra));
        }
    }
    return std::nullopt;
}

Complaint read_rule(ContentLine const& property, Event& event) {
    if (event.rule) {
        return ReadProblem{property.line, "ics.rrule",
                           "An event can have one RRULE; this is the second."};
    }
    return keep(read_recurrence_rule(property.value, property.line), event.rule);
}

Complaint read_property(ContentLine const& property, Event& event) {
    auto const& [name, parameters, value, line] = property;
    if (name == "UID") event.uid = value;
    if (name == "SUMMARY") event.summary = read_text(value);
    if (name == "DESCRIPTION") event.description = read_text(value);
    if (name == "LOCATION") event.location = read_text(value);
    if (name == "TRANSP") event.transparent = upper_case(value) == "TRANSPARENT";
    if (name == "ORGANIZER") event.organizer = read_user(property);
    if (name == "SEQUENCE") return read_sequence(property, event.sequence);
    if (name == "STATUS") return read_status(property, event.status);
    if (name == "ATTENDEE") return read_attendee(property, event);
    if (name == "RRULE") return read_rule(property, event);
    if (name == "RDATE" || name == "EXDATE") return read_list(property, event);
    if (name == "DTSTART") return keep(read_time(property, value), event.start);
    if (name == "DTEND") return keep(read_time(property, value), event.end);
    if (name == "RECURRENCE-ID") {
        event.and_future = upper_case(property.parameter("RANGE")) == "THISANDFUTURE";
        return keep(read_time(property, value), event.recurrence_id);
    }
    if (name == "DURATION") {
        event.duration = read_duration(value);
        if (!event.duration) return complaint(property, "a length such as PT1H30M");
    }
    if (name == "DTSTAMP") {
        auto const stamp = read_date_time(value);
        if (!stamp) return complaint(property, "a time such as 20261121T093000Z");
        event.stamp = sys_seconds{stamp->local.time_since_epoch()};
    }
    return std::nullopt;
}

/// What the properties must be to one another (§3.6.1, §3.8.2.2).
Complaint check(Component const& component, Event const& event, StartIs start_is) {
    auto const wrong = [&](std::string sentence) {
        return ReadProblem{component.line, "ics.event", std::move(sentence)};
    };
    if (start_is == StartIs::required && !component.find("DTSTART")) {
        return wrong("An event needs its start, DTSTART.");
    }
    if (event.end && event.duration) return wrong("An event has DTEND or DURATION, not both.");
    bool const all_day = event.start.form == TimeForm::all_day;
    if (event.end && (event.end->form == TimeForm::all_day) != all_day) {
        return wrong("An event starts and ends with days, or starts and ends with times.");
    }
    bool const same_clock =
        event.end && event.end->form == event.start.form && event.end->zone == event.start.zone;
    if (same_clock && event.end->local < event.start.local)
        return wrong("This event ends before it starts.");
    if (event.duration && event.duration->is_negative())
        return wrong("This event ends before it starts.");
    if (all_day && event.duration && event.duration->time.count() != 0) {
        return wrong("An all-day event lasts whole days.");
    }
    if (all_day && event.rule && event.rule->frequency < Frequency::daily) {
        return wrong("An all-day event cannot repeat within the day.");
    }
    return std::nullopt;
}

}  // namespace

Read<Event> read_event(Component const& component, StartIs start) {
    Event event{.line = component.line};
    for (auto const& property : component.properties) {
        if (auto problem = read_property(property, event))
            return std::unexpected(*std::move(problem));
    }
    if (auto problem = check(component, event, start)) return std::unexpected(*std::move(problem));
    return event;
}

EventsRead read_events(CalendarDocument const& document) {
    EventsRead read{.events = {}, .problems = document.problems};
    for (auto const& calendar : document.calendars) {
        for (auto const& component : calendar.components) {
            if (component.name != "VEVENT") continue;
            auto event = read_event(component);
            if (event) {
                read.events.push_back(*std::move(event));
            } else {
                read.problems.push_back(std::move(event).error());
            }
        }
    }
    std::ranges::stable_sort(read.problems, {}, &ReadProblem::line);
    return read;
}

}  // namespace telemachy::calendar
