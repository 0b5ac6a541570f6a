#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "operation/work.h"
#include "relationships/relationships.h"

namespace telemachy::relationships {

/// What another room may know of a pair: programme facts (T1), never a word that was written in it.
struct PairFacts {
    Id<PairTag> id;
    Id<ProgrammeTag> programme;
    Id<PersonTag> mentee;
    Id<PersonTag> mentor;
    PairState state = PairState::proposed;
    std::int64_t hours_per_month = 0;
    Instant proposed_at;
    Instant respond_by;
    std::optional<Instant> active_at;
    std::optional<Instant> closed_at;
    std::int64_t conversations = 0;
    std::optional<Date> last_conversation;
};

/// A pair as one of its two people stands in it.
struct OwnPairFacts {
    PairFacts facts;
    Side side = Side::mentee;
    people::PersonOutline me;
    people::PersonOutline partner;
};

/// Two people who were once proposed to one another, and what became of it.
struct Couple {
    Id<ProgrammeTag> programme;
    Id<PersonTag> mentee;
    Id<PersonTag> mentor;
    PairState state = PairState::proposed;
};

/// A day on which the two of a pair talked.
struct HeldDay {
    Id<PairTag> pair;
    Date day;
};

/// Two people who work together or may come to.
struct LivingPair {
    Id<PairTag> id;
    Id<ProgrammeTag> programme;
    Id<PersonTag> mentee;
    Id<PersonTag> mentor;
};

struct PairCount {
    PairState state = PairState::proposed;
    std::int64_t pairs = 0;
};

/// What other rooms may ask about pairs. A cheap value made from a Work; it checks no permission,
/// the operation that asks has one.
class RelationshipsDirectory {
public:
    explicit RelationshipsDirectory(Work& work) : work_(work) {}

    [[nodiscard]] std::optional<PairFacts> find(Id<PairTag> const& pair) const;
    /// The pair, if the actor is one of its two people. To everybody else it does not exist.
    [[nodiscard]] Result<OwnPairFacts> own(Id<PairTag> const& pair) const;
    /// The same, refused where the two do not work together now.
    [[nodiscard]] Result<OwnPairFacts> own_active(Id<PairTag> const& pair) const;
    /// Those that wait for an answer first, then the living, then the rest.
    [[nodiscard]] std::vector<PairFacts> pairs_of(Id<PersonTag> const& person) const;
    /// The days on which the two of a pair talked, the latest first.
    [[nodiscard]] std::vector<Date> days_held(Id<PairTag> const& pair) const;
    /// The days on which any pair of a programme talked, from the one to the other, in one query.
    [[nodiscard]] std::vector<HeldDay> days_held(Id<ProgrammeTag> const& programme, Date from,
                                                 Date until) const;
    /// In the order they were proposed.
    [[nodiscard]] std::vector<PairFacts> pairs_of(Id<ProgrammeTag> const& programme) const;

    /// The active pairs around one mentor who meet together; nobody where people meet in twos.
    [[nodiscard]] std::vector<PairFacts> circle_around(Id<ProgrammeTag> const& programme,
                                                       Id<PersonTag> const& mentor) const;

    /// Everybody who was ever proposed to whom, over all programmes, for a rule such as "no
    /// repeats"; which states count is the rule's to say. One query for the whole company, because
    /// matching asks about thousands of people at once.
    [[nodiscard]] std::vector<Couple> couples() const;
    [[nodiscard]] std::vector<Couple> couples_of(Id<ProgrammeTag> const& programme) const;

    /// Every pair that lives, over all programmes, in one query: a rule of the whole company.
    [[nodiscard]] std::vector<LivingPair> living_pairs() const;

    /// How many pairs a programme has in each state that occurs.
    [[nodiscard]] std::vector<PairCount> counts(Id<ProgrammeTag> const& programme) const;
    [[nodiscard]] std::int64_t active_pairs(Id<ProgrammeTag> const& programme) const;

private:
    Work& work_;
};

}  // namespace telemachy::relationships
