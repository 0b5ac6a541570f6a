#include "calendar/use_cases/read_feed.h"

#include <algorithm>

#include "calendar/domain/scheduling/feed.h"
#include "calendar/store/availability_store.h"
#include "calendar/store/clock.h"
#include "calendar/store/meeting_invitation.h"
#include "calendar/use_cases/people_calendar.h"

namespace telemachy::calendar::read_feed {
namespace {

using namespace std::chrono_literals;

/// A published event has an organizer and no attendees (RFC 5546 §3.2.1); who comes stands in the title.
Event published(MeetingRecord const& meeting, CalendarUser const& organizer) {
    auto event = outgoing(invitation_of(meeting, organizer), to_seconds(meeting.row.changed_at)).event;
    event.attendees.clear();
    return event;
}

bool is_taken(MeetingRecord const& meeting, Id<PersonTag> const& person) {
    return meeting.row.state == MeetingState::planned &&
           meeting.attendee(person)->participation != Attendance::declined;
}

}  // namespace

Result<Download> run(Work& work, Input const& input, Surroundings const& around) {
    std::string_view token = input.token.value;
    if (token.ends_with(".ics")) token.remove_suffix(4);
    auto const feed = AvailabilityStore(work).feed_of_token(token);
    if (!feed) return refuse(not_found("calendar"));

    auto const meetings = MeetingStore(work).of_person(feed->person, work.now() + -24h * 31, work.now() + 24h * 366);
    CalendarUser const organizer{around.address, "Telemachy"};
    std::vector<Event> events;
    std::vector<Period> busy;
    Instant newest{0};
    for (auto const& meeting : meetings) {
        newest = std::max(newest, meeting.row.changed_at);
        if (feed->kind == FeedKind::full) events.push_back(published(meeting, organizer));
        else if (is_taken(meeting, feed->person)) busy.push_back(period_of(meeting.row));
    }
    if (feed->kind == FeedKind::busy) {
        events = busy_only(busy, around.address.substr(around.address.find('@') + 1), to_seconds(newest));
    }
    return Download{.content_type = "text/calendar; charset=utf-8",
                    .filename = "telemachy.ics",
                    .bytes = write_feed({.name = "Telemachy"}, events, TimeZones())};
}

}  // namespace telemachy::calendar::read_feed
