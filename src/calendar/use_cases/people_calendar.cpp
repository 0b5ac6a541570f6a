#include "calendar/use_cases/people_calendar.h"

#include <map>

#include "calendar/store/availability_store.h"
#include "calendar/store/clock.h"
#include "calendar/store/meeting_store.h"
#include "people/people_directory.h"

namespace telemachy::calendar {
namespace {

using std::chrono::days;
using std::chrono::minutes;

/// Long enough to remember last year's early mornings, short enough to forgive them.
constexpr days ledger_length{365};

WorkingWeek week_of(std::optional<people::WorkingTime> const& time, people::Weekend const& weekend) {
    WorkingWeek week;
    if (time) {
        week.begin = minutes(time->start);
        week.end = minutes(time->end % (24 * 60));
    }
    if (weekend.any() && !weekend.all()) {
        for (std::size_t day = 0; day < week.days.size(); ++day) week.days[day] = !weekend[day];
    }
    return week;
}

}  // namespace

ZoneRules const& PeopleCalendar::zone(std::string_view name) const {
    auto const* known = zones_->find(name);
    return known ? *known : *zones_->find("UTC");
}

ZoneRules const& PeopleCalendar::home(Id<PersonTag> const& person) const {
    auto const contact = people::PeopleDirectory(work_).contact(person);
    return zone(contact ? contact->time_zone : "UTC");
}

std::vector<Travel> PeopleCalendar::travels(Id<PersonTag> const& person) const {
    std::vector<Travel> travels;
    for (auto const& row : AvailabilityStore(work_).travels(person)) {
        auto const& there = zone(row.time_zone);
        travels.push_back({{there.instant(to_local_days(row.first_day)),
                            there.instant(to_local_days(row.last_day) + days(1))},
                           &there});
    }
    return travels;
}

ZoneRules const& PeopleCalendar::clock_of(Id<PersonTag> const& person, sys_seconds at) const {
    return Whereabouts{&home(person), travels(person)}.at(at);
}

std::vector<SeasonPerson> PeopleCalendar::of(std::span<Id<PersonTag> const> people, Period const& window,
                                             Meetings meetings) const {
    people::PeopleDirectory const directory(work_);
    std::map<Id<PersonTag>, people::PersonFeatures> features;
    for (auto& each : directory.features(people)) {
        auto const id = each.id;
        features.emplace(id, std::move(each));
    }
    AvailabilityStore const said(work_);
    MeetingStore const planned(work_);
    std::vector<SeasonPerson> all;
    for (auto const& id : people) {
        auto const contact = directory.contact(id);
        auto const feature = features.find(id);
        SeasonPerson person;
        person.week = week_of(feature == features.end() ? std::nullopt : feature->second.working_time,
                              contact ? contact->weekend : people::Weekend());
        person.whereabouts.home = &zone(contact ? contact->time_zone : "UTC");
        person.whereabouts.travels = travels(id);
        person.busy = said.busy(id, window);
        if (meetings == Meetings::all) {
            for (auto const& meeting : planned.planned(id, to_instant(window.begin), to_instant(window.end))) {
                person.busy.push_back({to_seconds(meeting.begins), to_seconds(meeting.ends)});
            }
            person.busy = merged(std::move(person.busy));
        }
        auto const since = to_instant(window.begin - ledger_length);
        person.ledger = minutes(planned.ledger(id, since, to_instant(window.begin)));
        all.push_back(std::move(person));
    }
    return all;
}

SeasonPerson PeopleCalendar::of(Id<PersonTag> const& person, Period const& window) const {
    return std::move(of(std::span(&person, 1), window).front());
}

}  // namespace telemachy::calendar
