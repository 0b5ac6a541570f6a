#include "calendar/domain/scheduling/message.h"

#include <algorithm>
#include <array>

#include "calendar/domain/icalendar/characters.h"
#include "calendar/domain/icalendar/event_zones.h"

namespace telemachy::calendar {
namespace {

constexpr std::array<std::string_view, 8> words{"PUBLISH", "REQUEST", "REPLY",   "ADD",
                                                "CANCEL",  "REFRESH", "COUNTER", "DECLINECOUNTER"};

/// What each method must carry (RFC 5546 §3.2.1 to §3.2.8), as a sentence when it does not.
std::string_view what_is_missing(Message const& message) {
    using enum Method;
    auto const& [method, event] = message;
    if (event.uid.empty()) return "The event has no UID.";
    if (!event.stamp) return "The event has no DTSTAMP.";
    if (!event.organizer) return "The event has no ORGANIZER.";
    if (method == publish)
        return event.attendees.empty() ? "" : "A published event has no attendees.";
    if (method == reply && event.attendees.size() != 1)
        return "A reply speaks for exactly one attendee.";
    bool const needs_attendees = method == request || method == counter;
    if (needs_attendees && event.attendees.empty()) return "The event has no ATTENDEE.";
    return "";
}

}  // namespace

std::string_view word(Method method) { return words[static_cast<std::size_t>(method)]; }

std::string write_message(Message const& message, ZoneBook const& zones) {
    Component calendar{.name = "VCALENDAR"};
    calendar.add("PRODID", "-//Telemachy//Calendar//EN")
        .add("VERSION", "2.0")
        .add("CALSCALE", "GREGORIAN")
        .add("METHOD", std::string(word(message.method)));
    calendar.components = zones_of({message.event}, zones);
    calendar.components.push_back(write_event(message.event));
    return write_calendar(calendar);
}

Result<Message> read_message(std::string_view document) {
    auto const read = TRY(read_calendar(document));
    if (!read.problems.empty()) return refuse(as_refusal(read.problems.front()));
    if (read.calendars.size() != 1) {
        return refuse(invalid("itip.several", "A message holds one calendar; this holds several."));
    }
    auto const& calendar = read.calendars.front();
    auto const* method = calendar.find("METHOD");
    if (!method)
        return refuse(
            invalid("itip.no_method", "This calendar is not a message: it has no METHOD."));
    auto const known = std::ranges::find(words, upper_case(method->value));
    if (known == words.end()) {
        return refuse(as_refusal(
            {method->line, "itip.method", "Nobody knows the method " + method->value + "."}));
    }
    auto const is_event = [](Component const& component) { return component.name == "VEVENT"; };
    if (std::ranges::count_if(calendar.components, is_event) != 1) {
        return refuse(invalid("itip.one_event", "A message must be about exactly one event."));
    }
    Message message{.method = static_cast<Method>(known - words.begin())};
    bool const needs_start = message.method == Method::request || message.method == Method::add ||
                             message.method == Method::publish || message.method == Method::counter;
    auto event = read_event(*std::ranges::find_if(calendar.components, is_event),
                            needs_start ? StartIs::required : StartIs::optional);
    if (!event) return refuse(as_refusal(event.error()));
    message.event = *std::move(event);
    if (auto const missing = what_is_missing(message); !missing.empty()) {
        return refuse(as_refusal({message.event.line, "itip.incomplete", std::string(missing)}));
    }
    return message;
}

}  // namespace telemachy::calendar
