#include "calendar/use_cases/see_my_availability.h"

#include "calendar/store/clock.h"
#include "calendar/use_cases/people_calendar.h"

namespace telemachy::calendar::see_my_availability {
namespace {

std::string clock_text(std::chrono::minutes since_midnight) {
    auto const two = [](std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return two(since_midnight.count() / 60) + ":" + two(since_midnight.count() % 60);
}

}  // namespace

Result<Output> run(Work& work, Input const&) {
    auto const me = TRY(work.acting_person<PersonTag>());
    PeopleCalendar const calendar(work);
    AvailabilityStore const store(work);
    auto const now = to_seconds(work.now());
    Period const window{now, now + std::chrono::days(28)};
    auto const person = calendar.of(me, window);

    Output output{.time_zone = person.whereabouts.home->name(),
                  .week_begins = clock_text(person.week.begin),
                  .week_ends = clock_text(person.week.end),
                  .working_days = {},
                  .travels = {},
                  .sources = {},
                  .feeds = {},
                  .busy = {},
                  .ledger_minutes = person.ledger.count()};
    for (std::size_t day = 0; day < person.week.days.size(); ++day) {
        if (person.week.days[day]) output.working_days.push_back(static_cast<std::int64_t>(day));
    }
    for (auto const& travel : store.travels(me)) {
        output.travels.push_back({travel.id, travel.first_day, travel.last_day, travel.time_zone});
    }
    for (auto const& source : store.sources(me)) output.sources.push_back(source_view(store, source));
    for (auto const& feed : store.feeds(me)) output.feeds.push_back({feed.id, feed.kind, feed.made_at});
    for (auto const& [begin, end] : store.busy(me, window)) {
        output.busy.push_back({to_instant(begin), to_instant(end)});
    }
    return output;
}

}  // namespace telemachy::calendar::see_my_availability
