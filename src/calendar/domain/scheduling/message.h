#pragma once

/// Scheduling messages (iTIP, RFC 5546): one event, one method, sent by its organizer or back to
/// them.

#include "calendar/domain/icalendar/document_zones.h"
#include "calendar/domain/icalendar/event.h"
#include "calendar/domain/time/zone_rules.h"
#include "kernel/result.h"

namespace telemachy::calendar {

/// The methods this house speaks and understands (§1.4).
enum class Method { publish, request, reply, add, cancel, refresh, counter, decline_counter };

[[nodiscard]] std::string_view word(Method method);

struct Message {
    Method method = Method::request;
    Event event = {};
};

/// The document, with a VTIMEZONE from the tz database for every zone it names (RFC 5545 §3.6.5
/// wants one). Every zone must be in `zones`.
[[nodiscard]] std::string write_message(Message const& message, ZoneBook const& zones);

/// Reads one message, and refuses whatever is not exactly one: a document with a strange line,
/// several events, no METHOD, or without what §3.2 demands of its method. Nothing is done by halves
/// for mail.
[[nodiscard]] Result<Message> read_message(std::string_view document);

}  // namespace telemachy::calendar
