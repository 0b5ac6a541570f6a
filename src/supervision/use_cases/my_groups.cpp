#include "supervision/use_cases/my_groups.h"

#include <algorithm>
#include <map>

#include "people/people_directory.h"
#include "programmes/programme_directory.h"
#include "relationships/today.h"
#include "safety/safety_directory.h"
#include "supervision/use_cases/facilitators.h"
#include "supervision/use_cases/group_view.h"
#include "supervision/use_cases/tell_members.h"

namespace telemachy::supervision {
namespace {

std::string name_of_programme(Work& work, Id<ProgrammeTag> const& id) {
    auto const programme = programmes::ProgrammeDirectory(work).find(id);
    return programme ? programme->name : "";
}

bool is_in(std::vector<MemberRow> const& members, Id<PersonTag> const& person) {
    return std::ranges::find(members, person, &MemberRow::person) != members.end();
}

/// A group of one's own; to everybody else it does not exist.
struct OwnGroup {
    GroupRow row;
    std::vector<MemberRow> members;
    Id<PersonTag> me;

    [[nodiscard]] bool as_member() const { return is_in(members, me); }
};

Result<OwnGroup> own_group(Work& work, Id<GroupTag> const& id) {
    auto const me = TRY(work.acting_person<people::PersonTag>());
    SupervisionStore store(work);
    auto const row = store.find(id);
    if (!row) return refuse(not_found("group"));
    OwnGroup own{*row, store.members(id), me};
    if (!own.as_member() && row->facilitator != me) return refuse(not_found("group"));
    return own;
}

Result<OwnGroup> own_group_as_member(Work& work, Id<GroupTag> const& id) {
    auto own = TRY(own_group(work, id));
    if (!own.as_member()) return refuse(not_found("group"));
    return own;
}

std::vector<MyMeeting> meetings_of(std::vector<AttendanceRow> const& rows,
                                   Id<PersonTag> const& me) {
    std::map<Date, MyMeeting, std::greater<>> meetings;
    for (auto const& row : rows) {
        auto& meeting = meetings[row.held_on];
        meeting.held_on = row.held_on;
        ++meeting.of;
        if (row.attended) ++meeting.there;
        if (row.person == me) meeting.i_was_there = row.attended;
    }
    std::vector<MyMeeting> list;
    for (auto& [day, meeting] : meetings) list.push_back(meeting);
    return list;
}

MyGroup shown_to(Work& work, GroupRow const& row, Id<PersonTag> const& me) {
    SupervisionStore store(work);
    auto const members = store.members(row.id);
    std::vector<Id<PersonTag>> people;
    for (auto const& member : members) people.push_back(member.person);
    people::PeopleDirectory const directory(work);
    auto const lines = directory.reporting_chains(people, whole_line);
    if (row.facilitator) people.push_back(*row.facilitator);
    GroupFaces const faces(work, people);
    auto const mine = std::ranges::find(members, me, &MemberRow::person);
    auto meetings = meetings_of(store.attendance(row.id), me);
    MyGroup group{.id = row.id,
                  .number = row.number,
                  .programme = row.programme,
                  .programme_name = name_of_programme(work, row.programme),
                  .facilitating = mine == members.end(),
                  .members = {},
                  .facilitator = {},
                  .weeks_between = row.weeks_between,
                  .due = due_day(row, meetings.empty() ? std::nullopt
                                                       : std::optional(meetings.front().held_on)),
                  .meetings = std::move(meetings),
                  .wishes_to_move = mine != members.end() && mine->wishes_to_move,
                  .ground_rules = {GroundRule::stays_here, GroundRule::nobody_named,
                                   GroundRule::own_experience, GroundRule::to_the_steward},
                  .stewards = {}};
    for (auto const& member : members) group.members.push_back(faces.of(member.person));
    // Whoever has come to stand above one of them holds no room any more.
    if (row.facilitator && !fault_of_facilitator(work, row.programme, lines, *row.facilitator))
        group.facilitator = faces.of(*row.facilitator);
    auto const stewards =
        safety::SafetyDirectory(work).stewards_independent_of(row.programme, lines);
    for (auto const& steward : directory.find(stewards)) group.stewards.push_back(steward.name);
    return group;
}

void tell_those_who_run_it(Work& work, GroupRow const& row, std::string_view kind) {
    tell(work, coordinators_of(work, row.programme), kind, name_of_programme(work, row.programme),
         "/programmes/" + row.programme.text() + "/supervision");
}

/// Whether somebody is a reverse mentor in the programme now.
bool mentors_in(Work& work, Id<ProgrammeTag> const& programme, Id<PersonTag> const& person) {
    programmes::ProgrammeDirectory const directory(work);
    auto const outline = directory.find(programme);
    if (!outline || outline->modality != programmes::Modality::reverse) return false;
    auto const part = directory.participant(programme, person, programmes::Side::mentor);
    return part && programmes::takes_part(part->state);
}

}  // namespace

Result<see_my_groups::Output> see_my_groups::run(Work& work, Input const&) {
    auto const me = TRY(work.acting_person<people::PersonTag>());
    SupervisionStore store(work);
    Output output;
    for (auto const& row : store.around(me)) output.items.push_back(shown_to(work, row, me));
    auto const away = store.away(me);
    for (auto const& programme : programmes::ProgrammeDirectory(work).all()) {
        if (!mentors_in(work, programme.id, me) || store.membership(programme.id, me)) continue;
        bool const left = std::ranges::count(away, programme.id) > 0;
        (left ? output.away : output.waiting).push_back({programme.id, programme.name});
    }
    return output;
}

Result<Done> note_meeting::run(Work& work, Input const& input) {
    auto const own = TRY(own_group(work, input.group));
    if (input.held_on > relationships::today_for(work, own.me))
        return refuse(invalid_field("/held_on", "future", "Note it once you have met."));
    if (input.held_on < day_of(own.row.formed_at))
        return refuse(invalid_field("/held_on", "too_early", "The group was not formed yet."));
    for (std::size_t i = 0; i < input.attended.size(); ++i) {
        if (is_in(own.members, input.attended[i])) continue;
        return refuse(invalid_field("/attended/" + std::to_string(i), "not_in_it",
                                    "They are not in this group."));
    }
    SupervisionStore store(work);
    if (input.attended.empty()) {
        store.drop_meeting(own.row.id, input.held_on);
    } else {
        std::vector<std::pair<Id<PersonTag>, bool>> attendance;
        for (auto const& member : own.members) {
            attendance.emplace_back(member.person,
                                    std::ranges::count(input.attended, member.person) > 0);
        }
        store.keep_meeting(own.row.id, input.held_on, own.me, attendance);
    }
    work.concerns(own.row.id.text());
    return Done{};
}

Result<Done> wish_to_move::run(Work& work, Input const& input) {
    auto const own = TRY(own_group_as_member(work, input.group));
    SupervisionStore(work).wish_to_move(own.row.id, own.me, input.move);
    if (input.move) tell_those_who_run_it(work, own.row, "supervision_wish");
    work.concerns(own.row.id.text());
    return Done{};
}

Result<Done> leave_group::run(Work& work, Input const& input) {
    auto const own = TRY(own_group(work, input.group));
    SupervisionStore store(work);
    if (own.as_member()) {
        store.take_out(own.row.programme, own.me);
        store.go_away(own.row.programme, own.me);
    } else {
        store.edit(own.row.id, std::nullopt, own.row.weeks_between);
    }
    tell_members(work, own.row, "supervision_changed", name_of_programme(work, own.row.programme));
    tell_those_who_run_it(work, own.row, "supervision_left");
    tell_calendar(work, own.row.id);
    work.concerns(own.row.id.text());
    return Done{};
}

Result<Done> rejoin::run(Work& work, Input const& input) {
    auto const me = TRY(work.acting_person<people::PersonTag>());
    TRY(work.require_programme(input.programme.text(), mentors_in(work, input.programme, me)));
    SupervisionStore(work).come_back(input.programme, me);
    tell(work, coordinators_of(work, input.programme), "supervision_back",
         name_of_programme(work, input.programme),
         "/programmes/" + input.programme.text() + "/supervision");
    work.concerns(input.programme.text());
    return Done{};
}

Result<void> leave_with_programme(Work& work, programmes::EnrolmentWithdrawn const& news) {
    if (news.side != programmes::Side::mentor || mentors_in(work, news.programme, news.person))
        return {};
    SupervisionStore store(work);
    auto const membership = store.membership(news.programme, news.person);
    if (!membership) return {};
    store.take_out(news.programme, news.person);
    if (auto const row = store.find(membership->group))
        tell_members(work, *row, "supervision_changed", name_of_programme(work, news.programme));
    tell_calendar(work, membership->group);
    return {};
}

Result<void> let_facilitator_go(Work& work, people::PersonLeft const& news) {
    // News may come late: whoever is back by now goes on.
    auto const person = people::PeopleDirectory(work).contact(news.person);
    if (person && person->status != people::PersonStatus::left) return {};
    SupervisionStore store(work);
    for (auto const& row : store.around(news.person)) {
        if (row.facilitator != news.person) continue;
        store.edit(row.id, std::nullopt, row.weeks_between);
        tell_calendar(work, row.id);
    }
    return {};
}

}  // namespace telemachy::supervision
