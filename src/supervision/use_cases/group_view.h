#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kernel/vocabulary.h"
#include "operation/schema.h"
#include "people/people.h"
#include "supervision/domain/forming.h"
#include "supervision/use_cases/cohort.h"
#include "supervision/use_cases/facilitators.h"

/// What those who run a programme see of its groups: names, days and attendance. There is no member
/// here that could hold a word of what was said.
namespace telemachy::supervision {

struct GroupMember {
    people::PersonOutline person;
    std::string unit;
    Instant since;
    std::int64_t attended;
    std::int64_t missed;
    bool wishes_to_move;
};

/// Two in one group who should not be, by name.
struct GroupClash {
    std::string one;
    std::string other;
    Clash why;
};

struct SupervisionGroup {
    Id<GroupTag> id;
    Version version;
    std::int64_t number;
    std::vector<GroupMember> members;
    std::optional<people::PersonOutline> facilitator;
    std::optional<NotToFacilitate> facilitator_fault;
    std::int64_t weeks_between;
    std::int64_t common_minutes;
    std::int64_t met;
    std::optional<Date> last_met;
    Date due;
    bool overdue;
    bool small;
    std::vector<GroupClash> clashes;

    static constexpr Sentence sentences[] = {
        {"facilitator_fault", "Why whoever facilitates should not any more."},
        {"common_minutes", "Minutes of a day in which all of them work."},
        {"met", "How many meetings were noted."},
        {"due", "By when the group meets next, going by its rhythm."},
        {"small", "Whether there are fewer than four."},
        {"clashes", "Who has come into the other's line since the group was formed."},
    };
};

/// Faces by id, asked for at once. Whoever the directory no longer knows keeps a place.
class GroupFaces {
public:
    GroupFaces(Work& work, std::vector<Id<PersonTag>> const& people);
    [[nodiscard]] people::PersonOutline of(Id<PersonTag> const& person) const;

private:
    std::map<Id<PersonTag>, people::PersonOutline> known_;
};

/// When a group is to meet by: so many weeks after it met last, or after it was formed.
[[nodiscard]] Date due_day(GroupRow const& group, std::optional<Date> const& last_met);

/// All groups of a programme, from what is read once.
[[nodiscard]] std::vector<SupervisionGroup> groups_shown(Work& work, Cohort const& cohort);
/// One of them, which there must be.
[[nodiscard]] SupervisionGroup group_shown(Work& work, Cohort const& cohort,
                                           Id<GroupTag> const& group);

}  // namespace telemachy::supervision
