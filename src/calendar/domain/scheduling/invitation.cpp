#include "calendar/domain/scheduling/invitation.h"

namespace telemachy::calendar {
namespace {

/// Takes a new value over an old one; says whether it differs.
template <class T>
bool take(std::optional<T> const& wanted, T& value) {
    if (!wanted || *wanted == value) return false;
    value = *wanted;
    return true;
}

Event event_of(Invitation const& invitation, sys_seconds now) {
    return {
        .uid = invitation.uid,
        .sequence = invitation.sequence,
        .stamp = now,
        .start = invitation.start,
        .end = invitation.end,
        .status = invitation.cancelled ? EventStatus::cancelled : EventStatus::confirmed,
        .summary = invitation.summary,
        .description = invitation.description,
        .location = invitation.location,
        .organizer = invitation.organizer,
    };
}

}  // namespace

Result<Invitation> changed(Invitation invitation, Change const& change) {
    if (invitation.cancelled) {
        return refuse(
            conflict("invitation.cancelled", "This meeting was called off. Invite to a new one."));
    }
    bool decides_anew = take(change.start, invitation.start);
    decides_anew |= take(change.end, invitation.end);
    decides_anew |= take(change.location, invitation.location);
    take(change.summary, invitation.summary);
    take(change.description, invitation.description);
    bool const one_clock = invitation.start.form == invitation.end.form &&
                           invitation.start.zone == invitation.end.zone;
    if (one_clock && invitation.end.local <= invitation.start.local) {
        return refuse(
            invalid_field("/end", "ends_before_start", "A meeting ends after it starts."));
    }
    if (decides_anew) {
        ++invitation.sequence;
        invitation.answers.clear();
        invitation.proposals.clear();
    }
    return invitation;
}

Invitation called_off(Invitation invitation) {
    if (invitation.cancelled) return invitation;
    invitation.cancelled = true;
    ++invitation.sequence;
    invitation.proposals.clear();
    return invitation;
}

Message outgoing(Invitation const& invitation, sys_seconds now) {
    Message message{invitation.cancelled ? Method::cancel : Method::request,
                    event_of(invitation, now)};
    for (auto const& user : invitation.invited) {
        auto const answer = invitation.answers.find(user.address);
        auto const participation = answer == invitation.answers.end()
                                       ? Participation::needs_action
                                       : answer->second.participation;
        message.event.attendees.push_back({user, participation, !invitation.cancelled});
    }
    return message;
}

Message turned_down(Invitation const& invitation, Proposal const& proposal, sys_seconds now) {
    Message message{Method::decline_counter, event_of(invitation, now)};
    message.event.sequence = proposal.sequence;  // of the counter it answers
    message.event.attendees = {{.user = {proposal.address}}};
    return message;
}

}  // namespace telemachy::calendar
