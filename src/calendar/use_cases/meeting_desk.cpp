#include "calendar/use_cases/meeting_desk.h"

#include <algorithm>

#include "calendar/domain/icalendar/characters.h"
#include "calendar/domain/planning/proposals.h"
#include "calendar/domain/scheduling/meeting_time.h"
#include "calendar/store/clock.h"
#include "calendar/store/meeting_invitation.h"
#include "calendar/use_cases/invite.h"
#include "notifications/notifications.h"
#include "people/people_directory.h"

namespace telemachy::calendar {
namespace {

/// `Fresh Eyes: Ana Baptista, Ben Ode`; of a large circle the first three and how many more.
std::string title_of(Group const& group, std::vector<AttendeeRow> const& attendees) {
    if (!group.names_in_title) return group.programme_name;
    constexpr std::size_t named = 3;
    std::string names;
    for (std::size_t i = 0; i < std::min(named, attendees.size()); ++i) {
        names += (names.empty() ? "" : ", ") + attendees[i].name;
    }
    if (attendees.size() > named) names += " +" + std::to_string(attendees.size() - named);
    return group.programme_name.empty() ? names : group.programme_name + ": " + names;
}

std::vector<Id<PersonTag>> people_of(MeetingRecord const& meeting) {
    std::vector<Id<PersonTag>> people;
    for (auto const& attendee : meeting.attendees) people.push_back(attendee.person);
    return people;
}

std::string host_of(std::string const& address) { return address.substr(address.find('@') + 1); }

}  // namespace

Result<MeetingRecord> MeetingDesk::own(Id<MeetingTag> const& meeting) const {
    auto const me = TRY(work_.acting_person<PersonTag>());
    auto found = store_.find(meeting);
    if (!found || !found->includes(me)) return refuse(not_found("meeting"));
    return std::move(*found);
}

Result<MeetingRecord> MeetingDesk::book(Booking const& booking) {
    TRY(check_meeting_time(booking.period, to_seconds(work_.now())));
    TRY(check_free(booking.group.people, booking.period, {}));
    return book_unchecked(booking);
}

Result<MeetingRecord> MeetingDesk::book_unchecked(Booking const& booking) {
    TRY(check_meeting_time(booking.period, to_seconds(work_.now())));
    if (booking.group.not_yet) return refuse(*booking.group.not_yet);
    MeetingRecord meeting;
    for (auto const& person : booking.group.people) {
        if (auto attendee = attendee_of(person)) meeting.attendees.push_back(std::move(*attendee));
    }
    auto const& host = booking.booked_by.empty() ? booking.group.people.front() : booking.booked_by;
    auto const& clock = calendar_.home(host);
    auto& row = meeting.row;
    row.id = work_.make_id<MeetingTag>();
    row.reference = booking.group.reference;
    row.programme = booking.group.programme;
    row.uid = row.id.text() + "@" + host_of(around_.address);
    row.title = title_of(booking.group, meeting.attendees);
    row.place = booking.place;
    row.wall_begins = write_local(clock.local(booking.period.begin));
    row.wall_ends = write_local(clock.local(booking.period.end));
    row.time_zone = clock.name();
    row.begins = to_instant(booking.period.begin);
    row.ends = to_instant(booking.period.end);
    row.booked_by = host;
    row.changed_at = to_instant(to_seconds(work_.now()));
    charge(meeting);
    store_.add(meeting);
    // Whoever books it comes.
    if (!booking.booked_by.empty()) meeting = TRY(answer(std::move(meeting), booking.booked_by, Attendance::accepted));
    tell(meeting, "meeting_booked");
    return std::move(*store_.find(row.id));
}

Result<MeetingRecord> MeetingDesk::move(MeetingRecord meeting, Period const& period,
                                        std::optional<std::string> place, Id<PersonTag> const& asked_by) {
    if (!meeting.includes(asked_by)) {
        return refuse(invalid_field("/asked_by", "not_in_it", "Only somebody in the meeting can have asked for this."));
    }
    TRY(check_meeting_time(period, to_seconds(work_.now())));
    TRY(check_free(people_of(meeting), period, meeting.row.id));
    return put(std::move(meeting), period, std::move(place), asked_by);
}

Result<MeetingRecord> MeetingDesk::move_unchecked(MeetingRecord meeting, Period const& period,
                                                  Id<PersonTag> const& asked_by) {
    return put(std::move(meeting), period, {}, asked_by);
}

Result<MeetingRecord> MeetingDesk::put(MeetingRecord meeting, Period const& period, std::optional<std::string> place,
                                       Id<PersonTag> const& asked_by) {
    TRY(check_meeting_time(period, to_seconds(work_.now())));
    auto const* zone = calendar_.zones().find(meeting.row.time_zone);
    auto const before = meeting.row;
    auto const after = TRY(changed(invitation_of(meeting, organizer()),
                                   {.start = on_clock(period.begin, *zone), .end = on_clock(period.end, *zone),
                                    .location = std::move(place)}));
    take_over(meeting, after, calendar_.zones());
    if (meeting.row.sequence == before.sequence) return meeting;  // nothing anybody must decide about
    meeting.row.changed_at = to_instant(to_seconds(work_.now()));
    charge(meeting);
    store_.save(meeting);
    if (before.begins != meeting.row.begins) {
        auto const writer = work_.actor().person.empty() ? asked_by : Id<PersonTag>(work_.actor().person);
        store_.add_move(meeting, {work_.now(), asked_by, writer, before.begins, meeting.row.begins});
    }
    // Who asked for it comes; a plan asked nobody.
    if (work_.actor().person == asked_by.text()) meeting = TRY(answer(std::move(meeting), asked_by, Attendance::accepted));
    tell(meeting, "meeting_moved");
    return std::move(*store_.find(meeting.row.id));
}

Result<MeetingRecord> MeetingDesk::call_off(MeetingRecord meeting) {
    auto const before = meeting.row.sequence;
    take_over(meeting, called_off(invitation_of(meeting, organizer())), calendar_.zones());
    if (meeting.row.sequence == before) return meeting;
    meeting.row.changed_at = to_instant(to_seconds(work_.now()));
    store_.save(meeting);
    tell(meeting, "meeting_cancelled");
    return std::move(*store_.find(meeting.row.id));
}

void MeetingDesk::go_on_without(MeetingRecord meeting, Id<PersonTag> const& person) {
    store_.drop(meeting.row.id, person);
    std::erase_if(meeting.attendees, [&](AttendeeRow const& each) { return each.person == person; });
    std::erase_if(meeting.counters, [&](CounterRow const& each) { return each.person == person; });
    meeting.row.changed_at = to_instant(to_seconds(work_.now()));
    store_.save(meeting);
    work_.concerns(meeting.row.id.text());
    work_.start_job(std::string(invite_job), to_json(InvitePayload{{meeting.row.id}}));
}

void MeetingDesk::go_on_with(MeetingRecord meeting, std::vector<Id<PersonTag>> const& people) {
    auto const before = meeting.attendees;
    for (auto const& each : before) {
        if (std::ranges::count(people, each.person) > 0) continue;
        let_out(meeting, each);
        store_.drop(meeting.row.id, each.person);
        std::erase_if(meeting.attendees, [&](AttendeeRow const& one) { return one.person == each.person; });
        std::erase_if(meeting.counters, [&](CounterRow const& one) { return one.person == each.person; });
    }
    std::vector<Id<PersonTag>> invited;
    for (auto const& person : people) {
        if (meeting.includes(person)) continue;
        auto attendee = attendee_of(person);
        if (!attendee) continue;
        store_.add_attendee(meeting.row.id, *attendee, static_cast<std::int64_t>(meeting.attendees.size()));
        meeting.attendees.push_back(std::move(*attendee));
        invited.push_back(person);
    }
    if (invited.empty() && meeting.attendees.size() == before.size()) return;
    charge(meeting);
    meeting.row.changed_at = to_instant(to_seconds(work_.now()));
    store_.save(meeting);
    work_.concerns(meeting.row.id.text());
    work_.start_job(std::string(invite_job), to_json(InvitePayload{{meeting.row.id}}));
    for (auto const& person : invited) {
        notifications::notify(work_, person.text(), "meeting_booked",
                              {{"title", meeting.row.title}, {"at", to_text(meeting.row.begins)}}, "/calendar");
    }
}

/// For whoever is in it no longer the meeting is called off; for the others it stands (RFC 5546, 3.2.5).
void MeetingDesk::let_out(MeetingRecord const& meeting, AttendeeRow const& reader) {
    auto over = meeting;
    take_over(over, called_off(invitation_of(meeting, organizer())), calendar_.zones());
    over.row.changed_at = to_instant(to_seconds(work_.now()));
    invite::post_again(work_, over, reader, "let_out", around_);
}

std::optional<AttendeeRow> MeetingDesk::attendee_of(Id<PersonTag> const& person) const {
    auto const contact = people::PeopleDirectory(work_).contact(person);
    if (!contact) return std::nullopt;
    AttendeeRow attendee;
    attendee.person = person;
    attendee.address = lower_case(contact->email);
    attendee.name = contact->name;
    return attendee;
}

Result<MeetingRecord> MeetingDesk::answer(MeetingRecord meeting, Id<PersonTag> const& person, Attendance attendance) {
    if (meeting.row.state == MeetingState::cancelled) {
        return refuse(conflict("meeting.cancelled", "This meeting was called off."));
    }
    auto const found = std::ranges::find(meeting.attendees, person, &AttendeeRow::person);
    if (found == meeting.attendees.end()) return refuse(not_found("meeting"));
    found->participation = attendance;
    found->answered_sequence = meeting.row.sequence;
    found->answered_at = work_.now();
    store_.save(meeting);
    return std::move(*store_.find(meeting.row.id));
}

Result<MeetingRecord> MeetingDesk::turn_down(MeetingRecord meeting, CounterRow const& counter) {
    invite::post_turned_down(work_, meeting, counter, around_);
    std::erase_if(meeting.counters, [&](CounterRow const& each) { return each.person == counter.person; });
    store_.save(meeting);
    work_.concerns(meeting.row.id.text());
    notifications::notify(work_, counter.person.text(), "meeting_stays",
                          {{"title", meeting.row.title}, {"at", to_text(meeting.row.begins)}}, "/calendar");
    return std::move(*store_.find(meeting.row.id));
}

Result<void> MeetingDesk::check_free(MeetingRecord const& meeting) const {
    return check_free(people_of(meeting), period_of(meeting.row), meeting.row.id);
}

Result<void> MeetingDesk::check_free(std::vector<Id<PersonTag>> const& people, Period const& period,
                                     Id<MeetingTag> const& except) const {
    people::PeopleDirectory const directory(work_);
    Problem problem = conflict("meeting.overlaps", "Two meetings would be at the same time.");
    for (auto const& person : people) {
        for (auto const& other : store_.planned(person, to_instant(period.begin), to_instant(period.end))) {
            if (other.id == except) continue;
            auto const named = directory.find(person);
            problem.fields.push_back({"/begins", "overlaps",
                                      (named ? named->name : "Somebody") + " has another meeting in Telemachy then."});
            break;
        }
    }
    if (!problem.fields.empty()) return refuse(std::move(problem));
    return {};
}

void MeetingDesk::charge(MeetingRecord& meeting) const {
    auto const period = period_of(meeting.row);
    for (auto& attendee : meeting.attendees) {
        attendee.inconvenience = charged(calendar_.of(attendee.person, period), period).count();
    }
}

void MeetingDesk::tell(MeetingRecord const& meeting, std::string_view kind) {
    work_.concerns(meeting.row.id.text());
    work_.start_job(std::string(invite_job), to_json(InvitePayload{{meeting.row.id}}));
    for (auto const& attendee : meeting.attendees) {
        if (attendee.person.text() == work_.actor().person) continue;
        notifications::notify(work_, attendee.person.text(), kind,
                              {{"title", meeting.row.title}, {"at", to_text(meeting.row.begins)}},
                              "/calendar");
    }
}

}  // namespace telemachy::calendar
