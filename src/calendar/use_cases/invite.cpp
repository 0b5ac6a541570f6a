#include "calendar/use_cases/invite.h"

#include <algorithm>
#include <span>

#include "calendar/domain/scheduling/invitation_words.h"
#include "calendar/domain/scheduling/mail.h"
#include "calendar/store/clock.h"
#include "calendar/store/meeting_invitation.h"
#include "notifications/letters.h"
#include "people/people_directory.h"

namespace telemachy::calendar::invite {
namespace {

/// A write holds the one writer, so a whole programme's plan is posted in portions.
constexpr std::size_t portion = 25;

/// No base64 text holds a `=` before its end, nor two lines that begin with dashes.
constexpr std::string_view boundary = "=_telemachy_=";

/// Mail is written in German to whoever reads German before English, and in English to everybody else.
MailLanguage language_of(Work& work, Id<PersonTag> const& person) {
    auto const features = people::PeopleDirectory(work).features(std::span(&person, 1));
    if (features.empty()) return MailLanguage::english;
    for (auto const& language : features.front().languages) {
        if (language == "de") return MailLanguage::german;
        if (language == "en") return MailLanguage::english;
    }
    return MailLanguage::english;
}

struct Envelope {
    MeetingRecord const& meeting;
    AttendeeRow const& reader;
    std::string thing;
};

void post_message(Work& work, Message const& message, Envelope const& envelope, Surroundings const& around) {
    auto const& [meeting, reader, thing] = envelope;
    if (reader.address.empty() || !notifications::wants_mail(work, reader.person.text(), notifications::MailKind::invitations)) {
        return;
    }
    PeopleCalendar const calendar(work);
    CalendarUser const organizer{around.address, "Telemachy"};
    auto const invitation = invitation_of(meeting, organizer);
    auto const choices = notifications::mail_choices_path(work, reader.person.text());
    auto const words = words_of({.invitation = invitation,
                                 .clock = calendar.clock_of(reader.person, to_seconds(meeting.row.begins)),
                                 .house = around.url + "/calendar",
                                 .choices = around.url + choices},
                                period_of(meeting.row), language_of(work, reader.person));
    auto const host = around.address.substr(around.address.find('@') + 1);
    InvitationMail const mail{.from = organizer,
                              .to = {reader.address, reader.name},
                              .subject = words.subject,
                              .text = words.text,
                              .message_id = thing + "@" + host,
                              .date = to_seconds(meeting.row.changed_at)};
    notifications::post(work, {.thing = thing,
                               .person = reader.person.text(),
                               .to = reader.address,
                               .message = write_mail(mail, message, calendar.zones(), boundary)});
}

std::string thing_of(MeetingRecord const& meeting, AttendeeRow const& reader) {
    return "invitation." + meeting.row.id.text() + "." + std::to_string(meeting.row.sequence) + "." +
           std::to_string(meeting.row.changed_at.milliseconds) + "." + reader.person.text();
}

void post_to_all(Work& work, Id<MeetingTag> const& id, Surroundings const& around) {
    auto const meeting = MeetingStore(work).find(id);
    if (!meeting) return;
    auto const message = outgoing(invitation_of(*meeting, {around.address, "Telemachy"}), to_seconds(meeting->row.changed_at));
    for (auto const& reader : meeting->attendees) {
        post_message(work, message, {*meeting, reader, thing_of(*meeting, reader)}, around);
    }
}

}  // namespace

Result<void> run(JobRun& job, InvitePayload const& payload, Surroundings const& around) {
    std::span<Id<MeetingTag> const> left = payload.meetings;
    while (!left.empty()) {
        auto const now = left.first(std::min(portion, left.size()));
        TRY(job.write([&](Work& work) -> Result<void> {
            for (auto const& meeting : now) post_to_all(work, meeting, around);
            return {};
        }));
        left = left.subspan(now.size());
    }
    return {};
}

void post_again(Work& work, MeetingRecord const& meeting, AttendeeRow const& reader, std::string const& because,
                Surroundings const& around) {
    auto const message = outgoing(invitation_of(meeting, {around.address, "Telemachy"}), to_seconds(meeting.row.changed_at));
    post_message(work, message, {meeting, reader, thing_of(meeting, reader) + ".again." + because}, around);
}

void post_turned_down(Work& work, MeetingRecord const& meeting, CounterRow const& counter, Surroundings const& around) {
    auto const* reader = meeting.attendee(counter.person);
    if (!reader) return;
    Proposal const proposal{.address = reader->address,
                            .start = EventTime::utc(to_seconds(counter.begins)),
                            .end = EventTime::utc(to_seconds(counter.ends)),
                            .sequence = counter.sequence,
                            .stamp = to_seconds(counter.stamp)};
    auto const message = turned_down(invitation_of(meeting, {around.address, "Telemachy"}), proposal, to_seconds(work.now()));
    post_message(work, message,
                 {meeting, *reader, thing_of(meeting, *reader) + ".stays." + std::to_string(counter.stamp.milliseconds)}, around);
}

}  // namespace telemachy::calendar::invite
