#include "calendar/use_cases/propose_times.h"

#include "calendar/store/clock.h"
#include "calendar/use_cases/own_group.h"
#include "people/people_directory.h"

namespace telemachy::calendar::propose_times {
namespace {

using std::chrono::days;
using std::chrono::hours;

/// The day asked for, or tomorrow, on one's own clock; never what has passed.
Period window_of(Work& work, Input const& input, ZoneRules const& clock) {
    auto const now = to_seconds(work.now());
    auto const today = std::chrono::floor<days>(clock.local(now));
    auto const first = input.from ? to_local_days(*input.from) : today + days(1);
    auto const begin = clock.instant(first);
    return {std::max(begin, now + hours(1)), begin + days(input.days.value)};
}

}  // namespace

Result<Output> run(Work& work, Input const& input, Surroundings const& around) {
    auto const group = TRY(own_group(work, around, input.group));
    PeopleCalendar const calendar(work);
    auto const window = window_of(work, input, calendar.home(Id<PersonTag>(work.actor().person)));
    Output output;
    if (window.end <= window.begin) return output;
    auto const people = calendar.of(group.people, window);
    auto const named = people::PeopleDirectory(work).find(group.people);
    auto const name_of = [&](Id<PersonTag> const& person) {
        auto const found = std::ranges::find(named, person, &people::PersonOutline::id);
        return found == named.end() ? std::string() : found->name;
    };
    ProposalWish const wish{.window = window, .length = std::chrono::minutes(input.minutes.value)};
    for (auto const& time : find_times(people, wish)) {
        Time shown{to_instant(time.period.begin), to_instant(time.period.end), {}};
        for (std::size_t i = 0; i < people.size(); ++i) {
            auto const& clock = people[i].whereabouts.at(time.period.begin);
            shown.people.push_back({group.people[i], name_of(group.people[i]), local_text(clock, time.period.begin),
                                    clock.name(), time.inconvenience[i].count()});
        }
        output.items.push_back(std::move(shown));
    }
    return output;
}

}  // namespace telemachy::calendar::propose_times
