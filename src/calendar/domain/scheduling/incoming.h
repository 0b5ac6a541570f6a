#pragma once

#include "calendar/domain/scheduling/invitation.h"

namespace telemachy::calendar {

/// What became of a message that came back.
enum class Outcome {
    answered,        ///< The attendee's answer is now this one.
    proposed,        ///< Another time waits for a decision.
    unchanged,       ///< Seen before, or older than what is known.
    ask_again,       ///< It answers a version that is no longer so: send the current one again.
    send_again,      ///< They asked for the current version (REFRESH).
    not_invited,     ///< From somebody who is not on the list.
    not_ours,        ///< Another UID or organizer.
    not_understood,  ///< A method that nobody sends to an organizer.
};

struct Taken {
    Outcome outcome;
    Invitation invitation;  ///< After it; the same as before except for the first two outcomes.
};

/// Takes a REPLY, COUNTER or REFRESH from `sender`, whom the mail system vouches for. Nobody speaks
/// for another: the attendee in the message must be the sender (RFC 5546 §6.1.1, spoofing).
///
/// ORDER (§2.1.5). Mail overtakes mail. A reply carries the SEQUENCE it answers: one below ours
/// answers a time that was moved since, so the attendee must be asked again; one above was never
/// sent by us. Among replies to the current version the later DTSTAMP counts.
[[nodiscard]] Taken take(Invitation invitation, Message const& message, std::string_view sender);

}  // namespace telemachy::calendar
