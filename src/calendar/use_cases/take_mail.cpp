#include "calendar/use_cases/take_mail.h"

#include <algorithm>

#include "calendar/domain/icalendar/characters.h"
#include "calendar/domain/scheduling/received_mail.h"
#include "calendar/store/clock.h"
#include "calendar/store/meeting_invitation.h"
#include "calendar/use_cases/invite.h"
#include "notifications/notifications.h"

namespace telemachy::calendar::take_mail {
namespace {

std::string_view sentence_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::answered: return "The answer is kept.";
        case Outcome::proposed: return "Another time was proposed; the others in the meeting were told.";
        case Outcome::unchanged: return "Nothing new: this was taken before, or something newer was.";
        case Outcome::ask_again: return "This answers an earlier version. The current one is sent again.";
        case Outcome::send_again: return "The current version is sent again.";
        case Outcome::not_invited: return "Whoever sent this is not invited to this meeting.";
        case Outcome::not_ours: return "This house organises no such meeting.";
        default: return "Nobody sends this to an organizer.";
    }
}

/// The others hear of a no and of another time; a yes speaks for itself on the page.
void tell_the_others(Work& work, MeetingRecord const& meeting, AttendeeRow const& sender, std::string_view kind) {
    for (auto const& attendee : meeting.attendees) {
        if (attendee.person == sender.person) continue;
        notifications::notify(work, attendee.person.text(), kind,
                              {{"name", sender.name}, {"title", meeting.row.title}, {"at", to_text(meeting.row.begins)}},
                              "/calendar");
    }
}

}  // namespace

Result<Output> run(Work& work, Input const& input, Surroundings const& around) {
    auto const mail = TRY(read_received_mail(input.file.bytes));
    auto const sender = input.sender ? lower_case(input.sender->value) : mail.sender;
    auto const message = TRY(read_message(mail.calendar));
    auto const answered = [&](Outcome outcome, std::optional<Id<MeetingTag>> meeting = {}) {
        return Output{outcome, std::string(sentence_of(outcome)), std::move(meeting)};
    };
    MeetingStore meetings(work);
    auto meeting = meetings.with_uid(message.event.uid);
    if (!meeting) return answered(Outcome::not_ours);
    PeopleCalendar const calendar(work);
    CalendarUser const organizer{lower_case(around.address), "Telemachy"};
    auto const [outcome, after] = take(invitation_of(*meeting, organizer), message, sender);
    work.concerns(meeting->row.id.text());
    work.note("outcome", outcome);

    auto const from = std::ranges::find(meeting->attendees, sender, &AttendeeRow::address);
    if (from == meeting->attendees.end()) return answered(outcome);
    if (outcome == Outcome::answered || outcome == Outcome::proposed) {
        auto const who = from->person;
        take_over(*meeting, after, calendar.zones());
        meetings.save(*meeting);
        auto const& they = *meeting->attendee(who);
        if (outcome == Outcome::proposed) tell_the_others(work, *meeting, they, "meeting_time_proposed");
        if (outcome == Outcome::answered && they.participation == Attendance::declined) {
            tell_the_others(work, *meeting, they, "meeting_declined");
        }
    }
    if (outcome == Outcome::ask_again || outcome == Outcome::send_again) {
        auto const stamp = message.event.stamp ? std::to_string(message.event.stamp->time_since_epoch().count()) : "0";
        invite::post_again(work, *meeting, *from, stamp, around);
    }
    return answered(outcome, meeting->row.id);
}

}  // namespace telemachy::calendar::take_mail
