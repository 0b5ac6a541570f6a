#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "operation/work.h"
#include "programmes/programmes.h"

namespace telemachy::programmes {

/// Hours a month somebody has promised, over all programmes they take part in.
struct PromisedHours {
    Id<PersonTag> person;
    std::int64_t hours = 0;
};

/// How far one person came on one side, whatever became of them later.
struct Reached {
    Id<PersonTag> person;
    bool eligible = false;  ///< The audience rule means them today.
    bool invited = false;
    bool applied = false;
    bool enrolled = false;
    bool matched = false;
    bool active = false;
};

/// Two people who were proposed to one another, or whose pair came to an end.
struct PairOfPeople {
    Id<PersonTag> mentee;
    Id<PersonTag> mentor;
};

/// What other rooms may ask about programmes, and what the rooms above tell this one. A cheap value
/// made from a Work; it checks no permission, the operation that asks has one.
class ProgrammeDirectory {
public:
    explicit ProgrammeDirectory(Work& work) : work_(work) {}

    [[nodiscard]] bool knows(Id<ProgrammeTag> const& programme) const;
    [[nodiscard]] std::optional<ProgrammeOutline> find(Id<ProgrammeTag> const& programme) const;
    /// Every programme, by name.
    [[nodiscard]] std::vector<ProgrammeOutline> all() const;

    /// Everybody who takes part on one side, in the order of their enrolment: the same rows in the
    /// same order every time, so that a match run can be repeated.
    [[nodiscard]] std::vector<Participant> participants(Id<ProgrammeTag> const& programme,
                                                        Side side) const;
    /// Everybody a side is for, and everybody who was ever asked or asked to be in it; by person.
    [[nodiscard]] std::vector<Reached> reached(Id<ProgrammeTag> const& programme, Side side) const;
    /// How somebody takes part on a side, in whatever state; nothing if they never did.
    [[nodiscard]] std::optional<Participant> participant(Id<ProgrammeTag> const& programme,
                                                         Id<PersonTag> const& person,
                                                         Side side) const;
    /// Whether somebody takes part on either side.
    [[nodiscard]] bool takes_part(Id<ProgrammeTag> const& programme,
                                  Id<PersonTag> const& person) const;

    /// What these people have promised to every programme but `except`, in the order of `people`;
    /// who has promised nothing is there with 0.
    [[nodiscard]] std::vector<PromisedHours> promised_hours(
        std::span<Id<PersonTag> const> people, std::optional<Id<ProgrammeTag>> const& except) const;

    // Told by relationships, in the transaction of what happened. Each moves the funnel.

    /// A plan was published: these people were proposed to one another. The programme runs from
    /// now.
    void pairs_were_proposed(Id<ProgrammeTag> const& programme,
                             std::span<PairOfPeople const> pairs) const;
    /// Both said yes.
    void pair_became_active(Id<ProgrammeTag> const& programme, PairOfPeople const& pair) const;
    /// A proposal came to nothing, or a pair ended: whoever has no other pair is free again.
    void pair_came_to_an_end(Id<ProgrammeTag> const& programme, PairOfPeople const& pair) const;

private:
    Work& work_;
};

}  // namespace telemachy::programmes
