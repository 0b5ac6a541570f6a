#include "calendar/use_cases/season_task.h"

#include <algorithm>

#include "calendar/store/clock.h"
#include "calendar/use_cases/people_calendar.h"
#include "people/people_directory.h"

namespace telemachy::calendar {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

/// From tomorrow at the earliest: who is told today of a meeting this afternoon is not asked, but ordered.
Period period_of(SeasonRow const& row, Instant now) {
    auto const utc_day = [](Date date) { return sys_seconds{to_local_days(date).time_since_epoch()}; };
    auto const tomorrow = std::chrono::floor<days>(to_seconds(now)) + days(1);
    return {std::max(utc_day(row.first_day), sys_seconds{tomorrow}), utc_day(row.last_day) + days(1)};
}

/// When the cycle of the programme lets nobody meet, on one person's clock: blackouts, and, where windows
/// touch the season, all that lies outside them.
std::vector<Period> closed_for(SeasonPerson const& person, std::vector<CycleEventRow> const& cycle, Period const& season) {
    auto const& clock = *person.whereabouts.home;
    std::vector<Period> blackouts, windows;
    for (auto const& event : cycle) {
        Period const period{clock.instant(to_local_days(event.first_day)),
                            clock.instant(to_local_days(event.last_day) + days(1))};
        if (period.overlaps(season)) (event.kind == CycleEventKind::blackout ? blackouts : windows).push_back(period);
    }
    if (!windows.empty()) std::ranges::copy(without({season}, merged(windows)), std::back_inserter(blackouts));
    return blackouts;
}

/// Which of the equal parts of the season a start lies in; the planner cuts by half hours in the same way.
std::size_t part_of(sys_seconds start, Period const& season, int parts) {
    auto const slots = season.length() / slot_length;
    auto const slot = (start - season.begin) / slot_length;
    for (int part = 0; part < parts; ++part) {
        if (slot < slots * (part + 1) / parts) return static_cast<std::size_t>(part);
    }
    return static_cast<std::size_t>(parts - 1);
}

/// What a person's hours a month leave for this season, other roles' meetings taken off. Nobody who named no
/// hours is limited.
minutes budget_of(people::PersonFeatures const* features, Period const& season, seconds elsewhere) {
    if (!features || features->hours_per_month.value_or(0) <= 0) return hours(1'000'000);
    // A month is a twelfth of 365.25 days.
    auto const share = static_cast<double>(season.length().count()) / (30.4375 * 24 * 3600);
    auto const given = minutes(static_cast<std::int64_t>(share * static_cast<double>(*features->hours_per_month) * 60));
    return std::max(given - std::chrono::duration_cast<minutes>(elsewhere), minutes(0));
}

/// Puts the programme's people in a row.
class Roll {
public:
    std::uint32_t place(Id<PersonTag> const& person) {
        auto const [known, is_new] = places_.try_emplace(person, static_cast<std::uint32_t>(people.size()));
        if (is_new) people.push_back(person);
        return known->second;
    }
    std::vector<Id<PersonTag>> people;

private:
    std::map<Id<PersonTag>, std::uint32_t> places_;
};

/// Lays what is booked already into the parts of each series. What finds its part taken stays where it is,
/// and out of the planner's hands.
std::set<Id<MeetingTag>> lay_out(SeasonTask& task, std::vector<MeetingRow> const& booked, minutes length) {
    std::set<Id<MeetingTag>> laid;
    std::map<std::string, std::size_t> place;
    for (std::size_t i = 0; i < task.groups.size(); ++i) place[task.groups[i].reference] = i;
    for (auto const& meeting : booked) {
        auto const found = place.find(meeting.reference);
        auto const begins = to_seconds(meeting.begins);
        bool const is_ours = found != place.end() && begins >= task.season.period.begin &&
                             to_seconds(meeting.ends) - begins == length;
        if (!is_ours) continue;
        auto& series = task.season.series[found->second];
        auto const part = part_of(begins, task.season.period, series.meetings);
        if (series.before[part]) continue;
        series.before[part] = begins;
        task.meetings[found->second][part] = meeting.id;
        laid.insert(meeting.id);
    }
    return laid;
}

}  // namespace

SeasonTask read_season(Work& work, SeasonRow const& row, Surroundings const& around) {
    SeasonTask task;
    task.season.period = period_of(row, work.now());
    if (!around.groups.of_programme || task.season.period.length() <= seconds(0)) return task;

    Roll roll;
    for (auto& group : around.groups.of_programme(work, row.programme)) {
        if (group.not_yet) {
            ++task.waiting;
            continue;
        }
        SeasonSeries series{.people = {},
                            .length = minutes(row.minutes),
                            .meetings = static_cast<int>(row.meetings),
                            .gap_min = days(row.gap_days),
                            .before = {}};
        for (auto const& person : group.people) series.people.push_back(roll.place(person));
        series.before.resize(static_cast<std::size_t>(row.meetings));
        task.season.series.push_back(std::move(series));
        task.meetings.emplace_back(static_cast<std::size_t>(row.meetings));
        task.groups.push_back(std::move(group));
    }
    task.people = std::move(roll.people);

    MeetingStore const store(work);
    auto const& period = task.season.period;
    auto const begin = to_instant(period.begin);
    auto const end = to_instant(period.end);
    auto const laid = lay_out(task, store.of_programme(row.programme, begin, end), minutes(row.minutes));

    PeopleCalendar const calendar(work);
    task.zones = calendar.share_zones();
    task.season.people = calendar.of(task.people, period, PeopleCalendar::Meetings::none);
    auto const cycle = SeasonStore(work).cycle_events(row.programme);
    std::map<Id<PersonTag>, people::PersonFeatures> features;
    for (auto& each : people::PeopleDirectory(work).features(task.people)) features.emplace(each.id, std::move(each));
    for (std::size_t i = 0; i < task.people.size(); ++i) {
        auto& person = task.season.people[i];
        seconds elsewhere{};
        for (auto const& meeting : store.planned(task.people[i], begin, end)) {
            if (laid.contains(meeting.id)) continue;
            person.busy.push_back({to_seconds(meeting.begins), to_seconds(meeting.ends)});
            elsewhere += person.busy.back().length();
        }
        std::ranges::copy(closed_for(person, cycle, period), std::back_inserter(person.busy));
        person.busy = merged(std::move(person.busy));
        auto const known = features.find(task.people[i]);
        person.budget = budget_of(known == features.end() ? nullptr : &known->second, period, elsewhere);
    }
    return task;
}

}  // namespace telemachy::calendar
