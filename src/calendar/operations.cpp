#include "calendar/calendar.h"
#include "calendar/lent.h"
#include "calendar/sql.h"
#include "calendar/use_cases/add_travel.h"
#include "calendar/use_cases/answer_meeting.h"
#include "calendar/use_cases/apply_season.h"
#include "calendar/use_cases/book_meeting.h"
#include "calendar/use_cases/cancel_meeting.h"
#include "calendar/use_cases/connect_calendar.h"
#include "calendar/use_cases/cycle_events.h"
#include "calendar/use_cases/decide_proposal.h"
#include "calendar/use_cases/follow_calendar.h"
#include "calendar/use_cases/follow_clocks.h"
#include "calendar/use_cases/follow_group.h"
#include "calendar/use_cases/invite.h"
#include "calendar/use_cases/let_go.h"
#include "calendar/use_cases/list_my_meetings.h"
#include "calendar/use_cases/make_feed.h"
#include "calendar/use_cases/move_meeting.h"
#include "calendar/use_cases/paste_calendar.h"
#include "calendar/use_cases/plan_season_job.h"
#include "calendar/use_cases/propose_times.h"
#include "calendar/use_cases/read_feed.h"
#include "calendar/use_cases/read_mailbox.h"
#include "calendar/use_cases/read_sources.h"
#include "calendar/use_cases/refresh_source.h"
#include "calendar/use_cases/remove_source.h"
#include "calendar/use_cases/remove_travel.h"
#include "calendar/use_cases/revoke_feed.h"
#include "calendar/use_cases/see_meeting.h"
#include "calendar/use_cases/see_my_availability.h"
#include "calendar/use_cases/see_season.h"
#include "calendar/use_cases/start_season.h"
#include "calendar/use_cases/take_mail.h"

namespace telemachy::calendar {

std::span<MatrixRow const> matrix();

namespace {

// clang-format off
std::vector<Operation> operations(Surroundings const& around) {
    using enum Scope;
    auto const lent = std::make_shared<Surroundings const>(around);
    return {
        // When one can meet.
        query("calendar.see_my_availability", self, "GET /me/availability", see_my_availability::run,
              "Shows what the house knows of when you can meet, and where from."),
        command("calendar.add_travel", self, "POST /me/travels", add_travel::run,
                "Says that you are in another time zone for some days."),
        command("calendar.remove_travel", self, "DELETE /me/travels/{travel}", remove_travel::run,
                "Forgets one of your journeys."),
        with_body_limit(command("calendar.paste_calendar", self, "POST /me/calendar-files", paste_calendar::run,
                                "Takes when you are busy from a calendar file, and nothing else of it."), 6 << 20),
        command("calendar.follow_calendar", self, "POST /me/calendars", follow_calendar::run,
                "Gives the house the address of one of your calendars to read once an hour."),
        command("calendar.connect_calendar", self, "POST /me/calendar-accounts", connect_calendar::run,
                     "Gives the house one of your CalDAV accounts to ask once an hour when you are busy.", lent),
        command("calendar.refresh_source", self, "POST /me/calendars/{source}/reading", refresh_source::run,
                "Has one of your calendars read again now."),
        command("calendar.remove_source", self, "DELETE /me/calendars/{source}", remove_source::run,
                "Takes one of your calendars back, with every busy time from it."),

        // What calendars elsewhere read.
        command("calendar.make_feed", self, "POST /me/calendar-feeds", make_feed::run,
                     "Makes an address at which your own calendar reads your meetings.", lent),
        command("calendar.revoke_feed", self, "DELETE /me/calendar-feeds/{feed}", revoke_feed::run,
                "Takes such an address back."),
        tagged(query("calendar.read_feed", open, "GET /calendar-feeds/{token}", read_feed::run,
                          "Answers a calendar to whoever knows its secret address.", lent)),

        // Meetings.
        query("calendar.list_my_meetings", self, "GET /me/meetings", list_my_meetings::run,
              "Lists your meetings."),
        query("calendar.see_meeting", self, "GET /meetings/{meeting}", see_meeting::run,
              "Shows one of your meetings."),
        query("calendar.propose_times", self, "GET /meeting-times", propose_times::run,
                   "Proposes times that suit everybody in your pair or circle.", lent),
        command("calendar.book_meeting", self, "POST /meetings", book_meeting::run,
                     "Books a meeting of your pair or circle and invites everybody in it.", lent),
        command("calendar.move_meeting", self, "POST /meetings/{meeting}/move", move_meeting::run,
                     "Moves one of your meetings, and keeps who asked for it.", lent),
        command("calendar.cancel_meeting", self, "POST /meetings/{meeting}/cancellation", cancel_meeting::run,
                     "Calls off one of your meetings.", lent),
        command("calendar.answer_meeting", self, "POST /meetings/{meeting}/answer", answer_meeting::run,
                     "Says whether you come.", lent),
        command("calendar.decide_proposal", self, "POST /meetings/{meeting}/proposals/{person}/decision",
                     decide_proposal::run, "Takes another time somebody proposed, or turns it down.", lent),
        with_body_limit(command("calendar.take_mail", organisation, "POST /calendar-mail", take_mail::run,
                                     "Takes a mail that answers an invitation.", lent), 2 << 20),

        // A programme's season.
        query("calendar.list_cycle_events", programme, "GET /programmes/{programme}/cycle-events", list_cycle_events::run,
              "Lists a programme's blackouts and windows."),
        command("calendar.add_cycle_event", programme, "POST /programmes/{programme}/cycle-events", add_cycle_event::run,
                "Says when a programme's pairs are not to meet, or are meant to."),
        command("calendar.remove_cycle_event", programme, "DELETE /cycle-events/{event}", remove_cycle_event::run,
                "Takes a blackout or a window back."),
        query("calendar.list_seasons", programme, "GET /programmes/{programme}/season-plans", list_seasons::run,
              "Lists the plans of a programme's seasons."),
        command("calendar.start_season", programme, "POST /programmes/{programme}/season-plans", start_season::run,
                "Has a season of meetings planned for a whole programme; nothing is sent yet."),
        query("calendar.see_season", programme, "GET /season-plans/{season}", see_season::run,
              "Shows a season's plan beside the bound no plan can beat."),
        query("calendar.list_season_changes", programme, "GET /season-plans/{season}/changes", list_season_changes::run,
              "Lists what applying a season's plan would change."),
        query("calendar.see_season_ledger", programme, "GET /season-plans/{season}/ledger", see_season_ledger::run,
              "Shows what a season's plan asks of whom outside their hours."),
        command("calendar.apply_season", programme, "POST /season-plans/{season}/application", apply_season::run,
                     "Books and moves what a season's plan says, and invites everybody.", lent),
        command("calendar.discard_season", programme, "POST /season-plans/{season}/discard", discard_season::run,
                "Puts a season's plan aside."),
    };
}
// clang-format on

}  // namespace

Capability capability(Surroundings around) {
    using namespace std::chrono_literals;
    return {
        .name = "calendar",
        .operations = operations(around),
        .matrix = matrix(),
        .migrations = migrations(),
        .handlers = {{people::PersonLeft::event,
                      [around](Work& work, Json const& news) -> Result<void> {
                          return let_go::run(work, TRY(from_json<people::PersonLeft>(news)), around);
                      }},
                     {GroupChanged::event,
                      [around](Work& work, Json const& news) -> Result<void> {
                          return follow_group::run(work, TRY(from_json<GroupChanged>(news)), around);
                      }}},
        .jobs = {lent_job<InvitePayload>(invite_job, invite::run, around),
                 lent_job<start_season::Payload>(start_season::job, plan_season_job::run, around),
                 lent_job<read_sources::Payload>(read_sources::job, read_sources::read_one, around)},
        .schedules = {{"calendar.read_sources", 60s,
                       [around](JobRun& job) { return read_sources::run(job, around); }},
                      {"calendar.read_mailbox", 20s, [around](JobRun& job) { return read_mailbox::run(job, around); }},
                      {"calendar.follow_clocks", 1h, follow_clocks::run}},
    };
}

}  // namespace telemachy::calendar
