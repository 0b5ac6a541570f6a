#include "supervision/store/supervision_store.h"

#include "supervision/sql.h"

namespace telemachy::supervision {

Id<GroupTag> SupervisionStore::add(Id<ProgrammeTag> const& programme,
                                   std::optional<Id<PersonTag>> const& facilitator,
                                   std::int64_t weeks_between, Id<PersonTag> const& by) {
    auto const id = work_.make_id<GroupTag>();
    auto const number = work_.tx().one<std::int64_t>(sql::next_number, programme).value();
    work_.tx().run(sql::insert_group, id, programme, number, facilitator, weeks_between, by,
                   work_.now());
    return id;
}

std::optional<GroupRow> SupervisionStore::find(Id<GroupTag> const& group) {
    return work_.tx().one<GroupRow>(sql::find_group, group);
}

std::vector<GroupRow> SupervisionStore::of_programme(Id<ProgrammeTag> const& programme) {
    return work_.tx().all<GroupRow>(sql::groups_of_programme, programme);
}

std::vector<GroupRow> SupervisionStore::around(Id<PersonTag> const& person) {
    return work_.tx().all<GroupRow>(sql::groups_around, person);
}

void SupervisionStore::edit(Id<GroupTag> const& group,
                            std::optional<Id<PersonTag>> const& facilitator,
                            std::int64_t weeks_between) {
    work_.tx().run(sql::edit_group, group, facilitator, weeks_between);
}

void SupervisionStore::close(Id<GroupTag> const& group) {
    work_.tx().run(sql::take_everybody_out, group);
    work_.tx().run(sql::close_group, group, work_.now());
}

std::vector<MemberRow> SupervisionStore::members(Id<GroupTag> const& group) {
    return work_.tx().all<MemberRow>(sql::members_of_group, group);
}

std::vector<MemberRow> SupervisionStore::members(Id<ProgrammeTag> const& programme) {
    return work_.tx().all<MemberRow>(sql::members_of_programme, programme);
}

std::optional<MemberRow> SupervisionStore::membership(Id<ProgrammeTag> const& programme,
                                                      Id<PersonTag> const& person) {
    return work_.tx().one<MemberRow>(sql::membership, programme, person);
}

void SupervisionStore::place(GroupRow const& group, Id<PersonTag> const& person) {
    work_.tx().run(sql::place_member, group.programme, person, group.id, work_.now(), false);
}

void SupervisionStore::wish_to_move(Id<GroupTag> const& group, Id<PersonTag> const& person,
                                    bool wishes) {
    work_.tx().run(sql::wish_to_move, group, person, wishes);
}

void SupervisionStore::take_out(Id<ProgrammeTag> const& programme, Id<PersonTag> const& person) {
    work_.tx().run(sql::take_out, programme, person);
}

void SupervisionStore::keep_meeting(Id<GroupTag> const& group, Date held_on,
                                    Id<PersonTag> const& by,
                                    std::vector<std::pair<Id<PersonTag>, bool>> const& attendance) {
    work_.tx().run(sql::keep_meeting, work_.make_id<MeetingTag>(), group, held_on, by, work_.now());
    auto const meeting = work_.tx().one<Id<MeetingTag>>(sql::find_meeting, group, held_on).value();
    for (auto const& [person, attended] : attendance)
        work_.tx().run(sql::keep_attendance, meeting, person, attended);
}

void SupervisionStore::drop_meeting(Id<GroupTag> const& group, Date held_on) {
    auto const meeting = work_.tx().one<Id<MeetingTag>>(sql::find_meeting, group, held_on);
    if (!meeting) return;
    work_.tx().run(sql::drop_attendance, *meeting);
    work_.tx().run(sql::drop_meeting, *meeting);
}

std::vector<AttendanceRow> SupervisionStore::attendance(Id<GroupTag> const& group) {
    return work_.tx().all<AttendanceRow>(sql::attendance_of_group, group);
}

std::vector<AttendanceRow> SupervisionStore::attendance(Id<ProgrammeTag> const& programme) {
    return work_.tx().all<AttendanceRow>(sql::attendance_of_programme, programme);
}

void SupervisionStore::go_away(Id<ProgrammeTag> const& programme, Id<PersonTag> const& person) {
    work_.tx().run(sql::go_away, programme, person, work_.now());
}

void SupervisionStore::come_back(Id<ProgrammeTag> const& programme, Id<PersonTag> const& person) {
    work_.tx().run(sql::come_back, programme, person);
}

std::vector<Id<PersonTag>> SupervisionStore::away(Id<ProgrammeTag> const& programme) {
    return work_.tx().all<Id<PersonTag>>(sql::away_from_programme, programme);
}

std::vector<Id<ProgrammeTag>> SupervisionStore::away(Id<PersonTag> const& person) {
    return work_.tx().all<Id<ProgrammeTag>>(sql::away_of_person, person);
}

}  // namespace telemachy::supervision
