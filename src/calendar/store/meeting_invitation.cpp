#include "calendar/store/meeting_invitation.h"

#include <algorithm>

#include "calendar/store/clock.h"

namespace telemachy::calendar {
namespace {

Participation participation_of(Attendance attendance) {
    switch (attendance) {
        case Attendance::accepted: return Participation::accepted;
        case Attendance::declined: return Participation::declined;
        case Attendance::tentative: return Participation::tentative;
        default: return Participation::needs_action;
    }
}

/// Whoever sends somebody else (DELEGATED) does not come themselves, and nobody else may.
Attendance attendance_of(Participation participation) {
    switch (participation) {
        case Participation::accepted: return Attendance::accepted;
        case Participation::declined:
        case Participation::delegated: return Attendance::declined;
        case Participation::tentative: return Attendance::tentative;
        default: return Attendance::awaited;
    }
}

/// What this room wrote it can read.
EventTime wall_clock(std::string const& text, std::string const& zone) {
    return {TimeForm::zoned, read_date_time(text).value().local, zone};
}

std::string const& address_of(MeetingRecord const& meeting, Id<PersonTag> const& person) {
    return meeting.attendee(person)->address;
}

sys_seconds instant(EventTime const& time, ZoneBook const& zones) {
    if (time.form == TimeForm::utc) return sys_seconds{time.local.time_since_epoch()};
    auto const* zone = zones.find(time.zone);
    return zone ? zone->instant(time.local) : sys_seconds{time.local.time_since_epoch()};
}

}  // namespace

Period period_of(MeetingRow const& meeting) { return {to_seconds(meeting.begins), to_seconds(meeting.ends)}; }

EventTime on_clock(sys_seconds at, ZoneRules const& zone) {
    return {TimeForm::zoned, zone.local(at), zone.name()};
}

Invitation invitation_of(MeetingRecord const& meeting, CalendarUser const& organizer) {
    auto const& row = meeting.row;
    Invitation invitation{
        .uid = row.uid,
        .sequence = row.sequence,
        .start = wall_clock(row.wall_begins, row.time_zone),
        .end = wall_clock(row.wall_ends, row.time_zone),
        .summary = row.title,
        .location = row.place,
        .organizer = organizer,
        .cancelled = row.state == MeetingState::cancelled,
    };
    for (auto const& attendee : meeting.attendees) {
        if (attendee.address.empty()) continue;
        invitation.invited.push_back({attendee.address, attendee.name});
        if (attendee.answered_sequence < 0) continue;
        invitation.answers[attendee.address] = {participation_of(attendee.participation),
                                                attendee.answered_sequence, to_seconds(attendee.answered_at)};
    }
    for (auto const& counter : meeting.counters) {
        invitation.proposals.push_back({.address = address_of(meeting, counter.person),
                                        .start = EventTime::utc(to_seconds(counter.begins)),
                                        .end = EventTime::utc(to_seconds(counter.ends)),
                                        .sequence = counter.sequence,
                                        .stamp = to_seconds(counter.stamp)});
    }
    return invitation;
}

void take_over(MeetingRecord& meeting, Invitation const& invitation, ZoneBook const& zones) {
    auto& row = meeting.row;
    row.sequence = invitation.sequence;
    row.place = invitation.location;
    row.wall_begins = write_local(invitation.start.local);
    row.wall_ends = write_local(invitation.end.local);
    row.time_zone = invitation.start.zone;
    row.begins = to_instant(instant(invitation.start, zones));
    row.ends = to_instant(instant(invitation.end, zones));
    row.state = invitation.cancelled ? MeetingState::cancelled : MeetingState::planned;
    meeting.counters.clear();
    for (auto& attendee : meeting.attendees) {
        auto const answer = invitation.answers.find(attendee.address);
        bool const answered = answer != invitation.answers.end() && !attendee.address.empty();
        if (answered) {
            attendee.participation = attendance_of(answer->second.participation);
            attendee.answered_sequence = answer->second.sequence;
            attendee.answered_at = to_instant(answer->second.stamp);
        } else if (attendee.answered_sequence < invitation.sequence) {
            attendee.participation = Attendance::awaited;
            attendee.answered_sequence = -1;
        }
        for (auto const& proposal : invitation.proposals) {
            if (attendee.address.empty() || proposal.address != attendee.address) continue;
            meeting.counters.push_back({attendee.person, to_instant(instant(proposal.start, zones)),
                                        to_instant(instant(proposal.end, zones)), proposal.sequence,
                                        to_instant(proposal.stamp)});
        }
    }
}

}  // namespace telemachy::calendar
