#pragma once

/// An event as iCalendar describes it (RFC 5545 §3.6.1), with the types its words deserve.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "calendar/domain/icalendar/component.h"
#include "calendar/domain/icalendar/event_time.h"
#include "calendar/domain/icalendar/recurrence_rule.h"

namespace telemachy::calendar {

enum class EventStatus { confirmed, tentative, cancelled };

/// PARTSTAT (§3.2.12): what an attendee has said.
enum class Participation { needs_action, accepted, declined, tentative, delegated };

/// A calendar user: an address without its `mailto:`, in lower case, and what they are called.
struct CalendarUser {
    std::string address;
    std::string name = {};

    bool operator==(CalendarUser const&) const = default;
};

struct Attendee {
    CalendarUser user;
    Participation participation = Participation::needs_action;
    bool rsvp = false;

    bool operator==(Attendee const&) const = default;
};

/// An RDATE: a start, and an end of its own if it was given as a PERIOD (§3.8.5.2).
struct ExtraDate {
    EventTime start;
    std::optional<EventTime> end = {};
    std::optional<Duration> duration = {};

    bool operator==(ExtraDate const&) const = default;
};

struct Event {
    std::string uid = {};
    std::int64_t sequence = 0;
    std::optional<sys_seconds> stamp = {};
    EventTime start = {};
    std::optional<EventTime> end =
        {};  ///< Exclusive, all-day too: the first day that is free again.
    std::optional<Duration> duration = {};  ///< Instead of `end`, never beside it.
    std::optional<RecurrenceRule> rule = {};
    std::vector<ExtraDate> extra = {};
    std::vector<EventTime> excluded = {};
    std::optional<EventTime> recurrence_id = {};  ///< Which occurrence of the series this replaces.
    bool and_future = false;                      ///< … and all after it (RANGE=THISANDFUTURE).
    EventStatus status = EventStatus::confirmed;
    bool transparent = false;  ///< Does not make anybody busy (TRANSP).
    std::string summary = {};
    std::string description = {};
    std::string location = {};
    std::optional<CalendarUser> organizer = {};
    std::vector<Attendee> attendees = {};
    std::size_t line = 0;

    bool operator==(Event const&) const = default;
};

struct EventsRead {
    std::vector<Event> events;
    std::vector<ReadProblem> problems;  ///< Of the document and of events left out, by line.
};

/// A scheduling message may speak of an event by its UID alone (RFC 5546 §3.2.3, §3.2.5).
enum class StartIs { required, optional };

[[nodiscard]] Read<Event> read_event(Component const& component, StartIs start = StartIs::required);

/// Every VEVENT of a document that can be read; the others are said.
[[nodiscard]] EventsRead read_events(CalendarDocument const& document);

[[nodiscard]] Component write_event(Event const& event);

}  // namespace telemachy::calendar
