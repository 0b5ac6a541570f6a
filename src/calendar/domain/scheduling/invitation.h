#pragma once

/// A meeting this house organises, from the first request to its end, and what every change of it
/// says to those invited (RFC 5546 §2.1.4, §3.2).
///
/// The UID is given once and never changes. SEQUENCE starts at 0 and rises when something changes
/// that an attendee decided upon: the time, the place, whether it happens. A better title or agenda
/// keeps it and only carries a later DTSTAMP, so nobody is asked again for a comma.

#include <map>
#include <string>
#include <vector>

#include "calendar/domain/scheduling/message.h"

namespace telemachy::calendar {

/// What an attendee has said, and about which version.
struct Answer {
    Participation participation = Participation::needs_action;
    std::int64_t sequence = -1;  ///< Of the request it answers; -1 before any answer.
    sys_seconds stamp = {};

    bool operator==(Answer const&) const = default;
};

/// Another time somebody proposed; it waits for a decision and changes nothing by itself (§3.2.7).
struct Proposal {
    std::string address;
    EventTime start = {};
    EventTime end = {};
    std::string comment = {};
    std::int64_t sequence = 0;
    sys_seconds stamp = {};

    bool operator==(Proposal const&) const = default;
};

struct Invitation {
    std::string uid;
    std::int64_t sequence = 0;
    EventTime start = {};
    EventTime end = {};
    std::string summary = {};
    std::string description = {};
    std::string location = {};
    CalendarUser organizer = {};
    std::vector<CalendarUser> invited = {};
    bool cancelled = false;
    std::map<std::string, Answer> answers = {};  ///< By address.
    std::vector<Proposal> proposals = {};        ///< Open ones, the newest of each person.

    bool operator==(Invitation const&) const = default;
};

/// What an organizer wants changed.
struct Change {
    std::optional<EventTime> start = {};
    std::optional<EventTime> end = {};
    std::optional<std::string> summary = {};
    std::optional<std::string> description = {};
    std::optional<std::string> location = {};
};

/// The invitation after `change`. If an attendee must decide anew, SEQUENCE rises and answers and
/// proposals are void. Refuses to change what is cancelled, and an end before the start.
[[nodiscard]] Result<Invitation> changed(Invitation invitation, Change const& change);

/// Called off: SEQUENCE always rises (§3.2.5). Calling off twice changes nothing.
[[nodiscard]] Invitation called_off(Invitation invitation);

/// REQUEST, or CANCEL once it is called off. Sending it again is harmless: same UID, same SEQUENCE.
[[nodiscard]] Message outgoing(Invitation const& invitation, sys_seconds now);

/// DECLINECOUNTER to the one who proposed another time (§3.2.8).
[[nodiscard]] Message turned_down(Invitation const& invitation, Proposal const& proposal,
                                  sys_seconds now);

}  // namespace telemachy::calendar
