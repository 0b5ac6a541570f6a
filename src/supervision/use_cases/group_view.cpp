#include "supervision/use_cases/group_view.h"

#include <algorithm>
#include <set>

#include "people/people_directory.h"

namespace telemachy::supervision {
namespace {

constexpr int week_days = 7;

/// What was noted of one group.
struct Noted {
    std::set<Date> days;
    std::map<Id<PersonTag>, std::pair<std::int64_t, std::int64_t>> of;  ///< attended, missed
};

std::map<Id<GroupTag>, Noted> noted_of(std::vector<AttendanceRow> const& rows) {
    std::map<Id<GroupTag>, Noted> noted;
    for (auto const& row : rows) {
        auto& group = noted[row.group];
        group.days.insert(row.held_on);
        auto& [attended, missed] = group.of[row.person];
        ++(row.attended ? attended : missed);
    }
    return noted;
}

std::vector<GroupClash> clashes_in(std::vector<Junior const*> const& group, Cohort const& cohort,
                                   GroupFaces const& faces) {
    std::vector<GroupClash> clashes;
    for (std::size_t i = 0; i < group.size(); ++i) {
        for (std::size_t j = i + 1; j < group.size(); ++j) {
            auto const why = clash_between(*group[i], *group[j], cohort.levels);
            if (why == Clash::none) continue;
            clashes.push_back(
                {faces.of(group[i]->person).name, faces.of(group[j]->person).name, why});
        }
    }
    return clashes;
}

SupervisionGroup shown(Work& work, Cohort const& cohort, GroupRow const& row,
                       std::vector<MemberRow> const& members, Noted const& noted,
                       GroupFaces const& faces) {
    auto const juniors = cohort.among(members);
    std::optional<Date> last;
    if (!noted.days.empty()) last = *noted.days.rbegin();
    auto const due = due_day(row, last);
    SupervisionGroup group{.id = row.id,
                           .version = {row.version},
                           .number = row.number,
                           .members = {},
                           .facilitator = {},
                           .facilitator_fault = {},
                           .weeks_between = row.weeks_between,
                           .common_minutes = common_minutes(juniors),
                           .met = static_cast<std::int64_t>(noted.days.size()),
                           .last_met = last,
                           .due = due,
                           .overdue = due < day_of(work.now()),
                           .small = members.size() < group_min,
                           .clashes = clashes_in(juniors, cohort, faces)};
    if (row.facilitator) {
        group.facilitator = faces.of(*row.facilitator);
        group.facilitator_fault =
            fault_of_facilitator(work, row.programme, lines_of(juniors), *row.facilitator);
    }
    for (auto const& member : members) {
        auto const junior = cohort.juniors.find(member.person);
        auto const was = noted.of.find(member.person);
        auto const [attended, missed] =
            was == noted.of.end() ? std::pair<std::int64_t, std::int64_t>() : was->second;
        group.members.push_back({faces.of(member.person),
                                 junior == cohort.juniors.end() ? "" : junior->second.unit,
                                 member.since, attended, missed, member.wishes_to_move});
    }
    return group;
}

}  // namespace

GroupFaces::GroupFaces(Work& work, std::vector<Id<PersonTag>> const& people) {
    for (auto& face : people::PeopleDirectory(work).find(people)) {
        auto const person = face.id;
        known_.emplace(person, std::move(face));
    }
}

people::PersonOutline GroupFaces::of(Id<PersonTag> const& person) const {
    auto const found = known_.find(person);
    if (found != known_.end()) return found->second;
    people::PersonOutline unknown;
    unknown.id = person;
    unknown.name = "Former colleague";
    return unknown;
}

Date due_day(GroupRow const& group, std::optional<Date> const& last_met) {
    auto const from = last_met.value_or(day_of(group.formed_at));
    return {std::chrono::sys_days{from.day} +
            std::chrono::days{week_days * static_cast<int>(group.weeks_between)}};
}

std::vector<SupervisionGroup> groups_shown(Work& work, Cohort const& cohort) {
    SupervisionStore store(work);
    auto const rows = store.of_programme(cohort.programme.id);
    std::map<Id<GroupTag>, std::vector<MemberRow>> members;
    std::vector<Id<PersonTag>> people;
    for (auto const& member : store.members(cohort.programme.id)) {
        members[member.group].push_back(member);
        people.push_back(member.person);
    }
    for (auto const& row : rows) {
        if (row.facilitator) people.push_back(*row.facilitator);
    }
    GroupFaces const faces(work, people);
    auto noted = noted_of(store.attendance(cohort.programme.id));
    std::vector<SupervisionGroup> groups;
    for (auto const& row : rows)
        groups.push_back(shown(work, cohort, row, members[row.id], noted[row.id], faces));
    return groups;
}

SupervisionGroup group_shown(Work& work, Cohort const& cohort, Id<GroupTag> const& group) {
    auto groups = groups_shown(work, cohort);
    return std::move(*std::ranges::find(groups, group, &SupervisionGroup::id));
}

}  // namespace telemachy::supervision
