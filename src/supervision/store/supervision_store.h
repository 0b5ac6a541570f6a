#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "operation/work.h"
#include "supervision/supervision.h"

namespace telemachy::supervision {

struct GroupRow {
    Id<GroupTag> id;
    Id<ProgrammeTag> programme;
    std::int64_t number = 1;
    std::optional<Id<PersonTag>> facilitator;
    std::int64_t weeks_between = 4;
    Instant formed_at;
    std::int64_t version = 1;
};

struct MemberRow {
    Id<GroupTag> group;
    Id<PersonTag> person;
    Instant since;
    bool wishes_to_move = false;
};

struct AttendanceRow {
    Id<GroupTag> group;
    Date held_on;
    Id<PersonTag> person;
    bool attended = false;
};

/// Groups that meet; one that was closed is found by nobody any more.
class SupervisionStore {
public:
    explicit SupervisionStore(Work& work) : work_(work) {}

    /// Makes a group, with the next number of its programme.
    Id<GroupTag> add(Id<ProgrammeTag> const& programme,
                     std::optional<Id<PersonTag>> const& facilitator, std::int64_t weeks_between,
                     Id<PersonTag> const& by);
    [[nodiscard]] std::optional<GroupRow> find(Id<GroupTag> const& group);
    [[nodiscard]] std::vector<GroupRow> of_programme(Id<ProgrammeTag> const& programme);
    /// Those somebody is in or facilitates.
    [[nodiscard]] std::vector<GroupRow> around(Id<PersonTag> const& person);
    void edit(Id<GroupTag> const& group, std::optional<Id<PersonTag>> const& facilitator,
              std::int64_t weeks_between);
    /// Nobody is in it any more.
    void close(Id<GroupTag> const& group);

    [[nodiscard]] std::vector<MemberRow> members(Id<GroupTag> const& group);
    [[nodiscard]] std::vector<MemberRow> members(Id<ProgrammeTag> const& programme);
    [[nodiscard]] std::optional<MemberRow> membership(Id<ProgrammeTag> const& programme,
                                                      Id<PersonTag> const& person);
    /// Into this group, and out of any other of its programme.
    void place(GroupRow const& group, Id<PersonTag> const& person);
    void wish_to_move(Id<GroupTag> const& group, Id<PersonTag> const& person, bool wishes);
    void take_out(Id<ProgrammeTag> const& programme, Id<PersonTag> const& person);

    /// Whoever was noted before for this day is noted anew.
    void keep_meeting(Id<GroupTag> const& group, Date held_on, Id<PersonTag> const& by,
                      std::vector<std::pair<Id<PersonTag>, bool>> const& attendance);
    void drop_meeting(Id<GroupTag> const& group, Date held_on);
    /// The latest meeting first.
    [[nodiscard]] std::vector<AttendanceRow> attendance(Id<GroupTag> const& group);
    [[nodiscard]] std::vector<AttendanceRow> attendance(Id<ProgrammeTag> const& programme);

    void go_away(Id<ProgrammeTag> const& programme, Id<PersonTag> const& person);
    void come_back(Id<ProgrammeTag> const& programme, Id<PersonTag> const& person);
    [[nodiscard]] std::vector<Id<PersonTag>> away(Id<ProgrammeTag> const& programme);
    [[nodiscard]] std::vector<Id<ProgrammeTag>> away(Id<PersonTag> const& person);

private:
    Work& work_;
};

}  // namespace telemachy::supervision
