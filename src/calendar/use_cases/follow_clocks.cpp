#include "calendar/use_cases/follow_clocks.h"

#include "calendar/domain/icalendar/event_time.h"
#include "calendar/store/clock.h"
#include "calendar/store/meeting_store.h"
#include "calendar/time_zones.h"
#include "notifications/notifications.h"

namespace telemachy::calendar::follow_clocks {
namespace {

/// The row with the instants its wall clock means now.
MeetingRow resolved(MeetingRow row, ZoneBook const& zones) {
    if (auto const* zone = zones.find(row.time_zone)) {
        row.begins = to_instant(zone->instant(read_date_time(row.wall_begins).value().local));
        row.ends = to_instant(zone->instant(read_date_time(row.wall_ends).value().local));
    }
    return row;
}

}  // namespace

Result<void> run(JobRun& job) {
    TimeZones const zones;
    std::vector<MeetingRow> shifted;
    job.read([&](Work& work) {
        for (auto const& row : MeetingStore(work).to_come(work.now())) {
            if (resolved(row, zones).begins != row.begins) shifted.push_back(row);
        }
    });
    for (auto const& each : shifted) {
        TRY(job.write([&](Work& work) -> Result<void> {
            MeetingStore store(work);
            auto meeting = store.find(each.id);
            if (!meeting) return {};
            meeting->row = resolved(meeting->row, zones);
            store.save(*meeting);
            work.concerns(each.id.text());
            for (auto const& attendee : meeting->attendees) {
                notifications::notify(work, attendee.person.text(), "meeting_clock_changed",
                                      {{"title", meeting->row.title}, {"at", to_text(meeting->row.begins)}}, "/calendar");
            }
            return {};
        }));
    }
    return {};
}

}  // namespace telemachy::calendar::follow_clocks
