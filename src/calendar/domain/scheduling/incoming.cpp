#include "calendar/domain/scheduling/incoming.h"

#include <algorithm>

namespace telemachy::calendar {
namespace {

Attendee const* attendee_of(Message const& message, std::string_view address) {
    auto const& all = message.event.attendees;
    auto const found = std::ranges::find_if(
        all, [&](Attendee const& attendee) { return attendee.user.address == address; });
    return found == all.end() ? nullptr : &*found;
}

bool is_invited(Invitation const& invitation, std::string_view address) {
    return std::ranges::any_of(invitation.invited,
                               [&](CalendarUser const& user) { return user.address == address; });
}

Taken take_reply(Invitation invitation, Message const& message, Attendee const& attendee) {
    auto const& event = message.event;
    auto& answer = invitation.answers[attendee.user.address];
    bool const is_later =
        std::pair(event.sequence, *event.stamp) > std::pair(answer.sequence, answer.stamp);
    if (!is_later) return {Outcome::unchanged, std::move(invitation)};
    answer = {attendee.participation, event.sequence, *event.stamp};
    return {Outcome::answered, std::move(invitation)};
}

Taken take_counter(Invitation invitation, Message const& message, std::string_view sender) {
    auto const& event = message.event;
    Proposal proposal{.address = std::string(sender),
                      .start = event.start,
                      .end = event.end.value_or(event.start),
                      .comment = event.description,
                      .sequence = event.sequence,
                      .stamp = *event.stamp};
    if (event.duration) proposal.end.local += event.duration->days + event.duration->time;
    auto const earlier =
        std::ranges::find(invitation.proposals, proposal.address, &Proposal::address);
    if (earlier == invitation.proposals.end()) {
        invitation.proposals.push_back(std::move(proposal));
    } else if (earlier->stamp < proposal.stamp) {
        *earlier = std::move(proposal);
    } else {
        return {Outcome::unchanged, std::move(invitation)};
    }
    return {Outcome::proposed, std::move(invitation)};
}

}  // namespace

Taken take(Invitation invitation, Message const& message, std::string_view sender) {
    auto const as = [&](Outcome outcome) { return Taken{outcome, std::move(invitation)}; };
    auto const& [method, event] = message;
    if (method != Method::reply && method != Method::counter && method != Method::refresh) {
        return as(Outcome::not_understood);
    }
    bool const is_ours = event.uid == invitation.uid && event.organizer &&
                         event.organizer->address == invitation.organizer.address;
    if (!is_ours) return as(Outcome::not_ours);
    auto const* attendee = attendee_of(message, sender);
    if (!attendee || !is_invited(invitation, sender)) return as(Outcome::not_invited);
    if (method == Method::refresh) return as(Outcome::send_again);
    if (event.sequence > invitation.sequence) return as(Outcome::not_ours);
    if (event.sequence < invitation.sequence || invitation.cancelled) return as(Outcome::ask_again);
    return method == Method::reply ? take_reply(std::move(invitation), message, *attendee)
                                   : take_counter(std::move(invitation), message, sender);
}

}  // namespace telemachy::calendar
