#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/result.h"
#include "kernel/vocabulary.h"
#include "supervision/use_cases/group_view.h"

/// How those who run a programme form its groups and keep them in shape.
namespace telemachy::supervision {

struct WaitingJunior {
    people::PersonOutline person;
    std::string unit;
    std::vector<Id<GroupTag>> fits;

    static constexpr Sentence sentences[] = {{"fits", "The groups they could join."}};
};

namespace list_groups {
struct Input {
    Id<ProgrammeTag> programme;
};
struct Output {
    std::vector<SupervisionGroup> items;
    std::vector<WaitingJunior> waiting;
    std::int64_t away;

    static constexpr Sentence sentences[] = {
        {"waiting", "Reverse mentors who are in no group."},
        {"away", "How many have left and not come back: they are not put into a group."},
    };
};
Result<Output> run(Work& work, Input const& input);
}  // namespace list_groups

struct SuggestedMember {
    people::PersonOutline person;
    std::string unit;
};

struct SuggestedGroup {
    std::vector<SuggestedMember> members;
    std::int64_t common_minutes;
    std::optional<people::PersonOutline> facilitator;
};

struct LeftOverJunior {
    people::PersonOutline person;
    LeftOver why;
};

namespace suggest_groups {
struct Input {
    Id<ProgrammeTag> programme;
};
struct Output {
    std::vector<SuggestedGroup> groups;
    std::vector<LeftOverJunior> left_over;
};
/// For those who wait. Nothing is written: each group is formed by whoever runs the programme.
Result<Output> run(Work& work, Input const& input);
}  // namespace suggest_groups

namespace form_group {
struct Input {
    Id<ProgrammeTag> programme;
    std::vector<Id<PersonTag>> members;
    std::optional<Id<PersonTag>> facilitator;
    Whole<1, 12, 4> weeks_between;

    static constexpr Sentence sentences[] = {
        {"members", "Four to six reverse mentors who are in no group, none in another's line."},
        {"facilitator", "Nobody: they lead in turn."},
        {"weeks_between", "How many weeks pass between two meetings."},
    };
};
Result<SupervisionGroup> run(Work& work, Input const& input);
}  // namespace form_group

namespace edit_group {
struct Input {
    Id<GroupTag> group;
    ExpectedVersion version;
    std::optional<Id<PersonTag>> facilitator;
    Whole<1, 12, 4> weeks_between;
};
Result<SupervisionGroup> run(Work& work, Input const& input);
}  // namespace edit_group

namespace place_member {
struct Input {
    Id<GroupTag> group;
    Id<PersonTag> person;
};
/// Somebody who waits, or is in another group of the programme.
Result<SupervisionGroup> run(Work& work, Input const& input);
}  // namespace place_member

namespace close_group {
struct Input {
    Id<GroupTag> group;
};
/// Its members wait for another.
Result<Done> run(Work& work, Input const& input);
}  // namespace close_group

}  // namespace telemachy::supervision
