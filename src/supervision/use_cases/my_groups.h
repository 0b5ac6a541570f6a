#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/result.h"
#include "operation/schema.h"
#include "supervision/store/supervision_store.h"

/// A group as those in it see it, and what each may do about it.
namespace telemachy::supervision {

/// What holds in every group; screens put the words to it. What is said stays; no executive is
/// named; each speaks of what they themselves met with; what hurts somebody goes to a steward.
enum class GroundRule { stays_here, nobody_named, own_experience, to_the_steward };

struct MyMeeting {
    Date held_on;
    std::int64_t there;
    std::int64_t of;
    std::optional<bool> i_was_there;
};

struct MyGroup {
    Id<GroupTag> id;
    std::int64_t number;
    Id<ProgrammeTag> programme;
    std::string programme_name;
    bool facilitating;
    std::vector<people::PersonOutline> members;
    std::optional<people::PersonOutline> facilitator;
    std::int64_t weeks_between;
    Date due;
    std::vector<MyMeeting> meetings;
    bool wishes_to_move;
    std::vector<GroundRule> ground_rules;
    std::vector<std::string> stewards;

    static constexpr Sentence sentences[] = {
        {"id", "Also the group of its meetings in the calendar."},
        {"facilitating", "Whether you facilitate it and are no member."},
        {"facilitator", "Whoever holds the room; nobody while they lead in turn."},
        {"due", "By when the group meets next, going by its rhythm."},
        {"stewards", "Whom to turn to with what must not stay in the group, by name."},
    };
};

struct ProgrammeOfMine {
    Id<ProgrammeTag> programme;
    std::string programme_name;
};

namespace see_my_groups {
struct Input {};
struct Output {
    std::vector<MyGroup> items;
    std::vector<ProgrammeOfMine> waiting;
    std::vector<ProgrammeOfMine> away;

    static constexpr Sentence sentences[] = {
        {"waiting", "Programmes you mentor in and have no group in yet."},
        {"away", "Programmes whose groups you have left, and may come back to."},
    };
};
Result<Output> run(Work& work, Input const& input);
}  // namespace see_my_groups

namespace note_meeting {
struct Input {
    Id<GroupTag> group;
    Date held_on;
    std::vector<Id<PersonTag>> attended;

    static constexpr Sentence sentences[] = {
        {"attended",
         "Who of the members was there. Nobody: the group did not meet that day, and "
         "what was noted of it is taken away."},
    };
};
/// By anybody in the group. The same day again is noted anew.
Result<Done> run(Work& work, Input const& input);
}  // namespace note_meeting

namespace wish_to_move {
struct Input {
    Id<GroupTag> group;
    bool move;
};
/// Those who run the programme are told that somebody would rather be elsewhere; nobody is asked
/// why.
Result<Done> run(Work& work, Input const& input);
}  // namespace wish_to_move

namespace leave_group {
struct Input {
    Id<GroupTag> group;
};
/// At once and without a reason. A member is put into no group until they come back.
Result<Done> run(Work& work, Input const& input);
}  // namespace leave_group

namespace rejoin {
struct Input {
    Id<ProgrammeTag> programme;
};
Result<Done> run(Work& work, Input const& input);
}  // namespace rejoin

/// Whoever leaves a programme leaves its groups.
Result<void> leave_with_programme(Work& work, programmes::EnrolmentWithdrawn const& news);
/// Whoever has left the company facilitates nothing.
Result<void> let_facilitator_go(Work& work, people::PersonLeft const& news);

}  // namespace telemachy::supervision
