#include "supervision/use_cases/groups.h"

#include <algorithm>
#include <set>

#include "supervision/use_cases/tell_members.h"

namespace telemachy::supervision {
namespace {

/// A group and its programme's people, for whoever runs it; to others there is none.
struct GroupToRun {
    GroupRow row;
    Cohort cohort;
};

Result<GroupToRun> group_to_run(Work& work, Id<GroupTag> const& id) {
    auto const row = SupervisionStore(work).find(id);
    if (!row || !work.require_programme(row->programme.text())) return refuse(not_found("group"));
    return GroupToRun{*row, TRY(cohort_to_run(work, row->programme))};
}

Result<void> check_facilitator(Work& work, Cohort const& cohort,
                               std::vector<Junior const*> const& group,
                               std::optional<Id<PersonTag>> const& facilitator) {
    if (!facilitator) return {};
    auto const fault =
        fault_of_facilitator(work, cohort.programme.id, lines_of(group), *facilitator);
    if (!fault) return {};
    switch (*fault) {
        case NotToFacilitate::unknown:
            return refuse(
                invalid_field("/facilitator", "unknown", "Nobody of this name is known here."));
        case NotToFacilitate::member:
            return refuse(invalid_field("/facilitator", "member",
                                        "Whoever is in the group does not facilitate it: leave "
                                        "this empty, and they lead in turn."));
        case NotToFacilitate::coordinator:
            return refuse(invalid_field("/facilitator", "coordinator",
                                        "Whoever runs the programme hears no words of the group. "
                                        "Choose somebody else."));
        case NotToFacilitate::executive:
            return refuse(invalid_field("/facilitator", "executive",
                                        "They learn in this programme. Choose somebody else."));
        case NotToFacilitate::manager:
            break;
    }
    return refuse(invalid_field("/facilitator", "manager",
                                "They stand above somebody in the group. Choose somebody else."));
}

/// Nobody in it stands in another's line.
Result<void> check_lines(Work& work, Cohort const& cohort, std::vector<Junior const*> const& group,
                         std::string const& path) {
    for (std::size_t i = 0; i < group.size(); ++i) {
        for (std::size_t j = i + 1; j < group.size(); ++j) {
            auto const why = clash_between(*group[i], *group[j], cohort.levels);
            if (why == Clash::none) continue;
            GroupFaces const faces(work, {group[i]->person, group[j]->person});
            auto const both =
                faces.of(group[i]->person).name + " and " + faces.of(group[j]->person).name;
            return refuse(invalid_field(
                path, why == Clash::line ? "line" : "executive",
                why == Clash::line ? both + " stand in one reporting line. Choose one of them."
                                   : both + " meet in one executive's line. Choose one of them."));
        }
    }
    return {};
}

std::set<Id<PersonTag>> away_from(Work& work, Id<ProgrammeTag> const& programme) {
    auto const away = SupervisionStore(work).away(programme);
    return {away.begin(), away.end()};
}

/// Those who could be put into a group: in none, and not away.
std::vector<Junior> waiting_in(Work& work, Cohort const& cohort) {
    std::set<Id<PersonTag>> placed = away_from(work, cohort.programme.id);
    for (auto const& member : SupervisionStore(work).members(cohort.programme.id))
        placed.insert(member.person);
    std::vector<Junior> waiting;
    for (auto const& [person, junior] : cohort.juniors) {
        if (!placed.contains(person)) waiting.push_back(junior);
    }
    return waiting;
}

std::vector<Id<PersonTag>> ids_of(std::vector<Junior> const& juniors) {
    std::vector<Id<PersonTag>> ids;
    for (auto const& junior : juniors) ids.push_back(junior.person);
    return ids;
}

Result<void> check_may_be_placed(Work& work, Cohort const& cohort, Id<PersonTag> const& person,
                                 std::string const& path) {
    if (!cohort.juniors.contains(person)) {
        return refuse(
            invalid_field(path, "not_mentoring", "They do not mentor in this programme."));
    }
    if (away_from(work, cohort.programme.id).contains(person)) {
        return refuse(invalid_field(path, "away",
                                    "They have left peer supervision. They can come back "
                                    "themselves, on the page of their group."));
    }
    return {};
}

}  // namespace

Result<list_groups::Output> list_groups::run(Work& work, Input const& input) {
    auto const cohort = TRY(cohort_to_run(work, input.programme));
    auto const waiting = waiting_in(work, cohort);
    Output output{.items = groups_shown(work, cohort), .waiting = {}, .away = 0};
    GroupFaces const faces(work, ids_of(waiting));
    std::map<Id<GroupTag>, std::vector<Junior const*>> groups;
    for (auto const& member : SupervisionStore(work).members(input.programme)) {
        auto const junior = cohort.juniors.find(member.person);
        if (junior != cohort.juniors.end()) groups[member.group].push_back(&junior->second);
    }
    for (auto const& junior : waiting) {
        WaitingJunior one{.person = faces.of(junior.person), .unit = junior.unit, .fits = {}};
        for (auto const& [group, members] : groups) {
            if (fits(members, junior, cohort.levels)) one.fits.push_back(group);
        }
        output.waiting.push_back(std::move(one));
    }
    output.away = static_cast<std::int64_t>(away_from(work, input.programme).size());
    return output;
}

Result<suggest_groups::Output> suggest_groups::run(Work& work, Input const& input) {
    auto const cohort = TRY(cohort_to_run(work, input.programme));
    auto const waiting = waiting_in(work, cohort);
    auto const forming = form_groups(waiting, cohort.levels);
    auto people = ids_of(waiting);
    std::vector<std::optional<Id<PersonTag>>> facilitators;
    for (auto const& group : forming.groups) {
        // In turn, so that one steward is not asked for all of them.
        auto const free = facilitators_for(work, input.programme, lines_of(group));
        facilitators.push_back(
            free.empty() ? std::nullopt : std::optional(free[facilitators.size() % free.size()]));
        if (facilitators.back()) people.push_back(*facilitators.back());
    }
    GroupFaces const faces(work, people);
    Output output;
    for (std::size_t i = 0; i < forming.groups.size(); ++i) {
        SuggestedGroup group{
            .members = {}, .common_minutes = common_minutes(forming.groups[i]), .facilitator = {}};
        for (auto const* junior : forming.groups[i])
            group.members.push_back({faces.of(junior->person), junior->unit});
        if (facilitators[i]) group.facilitator = faces.of(*facilitators[i]);
        output.groups.push_back(std::move(group));
    }
    for (auto const& [junior, why] : forming.left_over)
        output.left_over.push_back({faces.of(junior->person), why});
    return output;
}

Result<SupervisionGroup> form_group::run(Work& work, Input const& input) {
    auto const cohort = TRY(cohort_to_run(work, input.programme));
    auto const me = TRY(work.acting_person<people::PersonTag>());
    SupervisionStore store(work);
    std::set<Id<PersonTag>> const once(input.members.begin(), input.members.end());
    if (once.size() != input.members.size() || once.size() < group_min || once.size() > group_max)
        return refuse(invalid_field("/members", "count", "Name four to six people, each once."));
    std::vector<Junior const*> group;
    for (std::size_t i = 0; i < input.members.size(); ++i) {
        auto const at = "/members/" + std::to_string(i);
        TRY(check_may_be_placed(work, cohort, input.members[i], at));
        if (store.membership(input.programme, input.members[i]))
            return refuse(invalid_field(at, "placed", "They are in a group already."));
        group.push_back(&cohort.juniors.at(input.members[i]));
    }
    TRY(check_lines(work, cohort, group, "/members"));
    TRY(check_facilitator(work, cohort, group, input.facilitator));
    auto const id = store.add(input.programme, input.facilitator, input.weeks_between, me);
    auto const row = store.find(id).value();
    for (auto const& person : input.members) store.place(row, person);
    tell_members(work, row, "supervision_placed", cohort.programme.name);
    tell_facilitator(work, row, cohort.programme.name);
    work.concerns(id.text());
    work.note("members", input.members.size());
    return group_shown(work, cohort, id);
}

Result<SupervisionGroup> edit_group::run(Work& work, Input const& input) {
    auto const [row, cohort] = TRY(group_to_run(work, input.group));
    if (row.version != input.version.value) return refuse(stale("group"));
    SupervisionStore store(work);
    auto const members = cohort.among(store.members(row.id));
    TRY(check_facilitator(work, cohort, members, input.facilitator));
    store.edit(row.id, input.facilitator, input.weeks_between);
    if (row.facilitator != input.facilitator) {
        auto const after = store.find(row.id).value();
        tell_members(work, after, "supervision_changed", cohort.programme.name);
        tell_facilitator(work, after, cohort.programme.name);
        tell_calendar(work, row.id);
    }
    work.concerns(row.id.text());
    return group_shown(work, cohort, row.id);
}

Result<SupervisionGroup> place_member::run(Work& work, Input const& input) {
    auto const [row, cohort] = TRY(group_to_run(work, input.group));
    TRY(check_may_be_placed(work, cohort, input.person, "/person"));
    SupervisionStore store(work);
    auto members = store.members(row.id);
    if (std::ranges::find(members, input.person, &MemberRow::person) != members.end())
        return refuse(invalid_field("/person", "placed", "They are in this group."));
    if (members.size() >= group_max)
        return refuse(conflict("supervision.full", "Six are in this group. Choose another."));
    members.push_back({row.id, input.person, work.now(), false});
    auto const group = cohort.among(members);
    TRY(check_lines(work, cohort, group, "/person"));
    if (row.facilitator == input.person)
        return refuse(invalid_field("/person", "member", "They facilitate this group."));
    auto const before = store.membership(row.programme, input.person);
    // Those who are there hear that somebody new comes, and whoever comes where to.
    tell_members(work, row, "supervision_changed", cohort.programme.name);
    store.place(row, input.person);
    tell(work, {input.person}, "supervision_placed", cohort.programme.name);
    tell_calendar(work, row.id);
    if (before) {
        if (auto const left = store.find(before->group))
            tell_members(work, *left, "supervision_changed", cohort.programme.name);
        tell_calendar(work, before->group);
    }
    work.concerns(row.id.text());
    return group_shown(work, cohort, row.id);
}

Result<Done> close_group::run(Work& work, Input const& input) {
    auto const [row, cohort] = TRY(group_to_run(work, input.group));
    tell_members(work, row, "supervision_closed", cohort.programme.name);
    SupervisionStore(work).close(row.id);
    tell_calendar(work, row.id);
    work.concerns(row.id.text());
    return Done{};
}

}  // namespace telemachy::supervision
