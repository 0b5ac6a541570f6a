#include "relationships/relationships_directory.h"

#include "relationships/sql.h"
#include "relationships/store/pair_store.h"
#include "relationships/use_cases/circles.h"
#include "relationships/use_cases/faces.h"

namespace telemachy::relationships {
namespace {

PairFacts facts_of(PairRow const& row) {
    return {
        .id = row.id,
        .programme = row.programme,
        .mentee = row.mentee,
        .mentor = row.mentor,
        .state = row.state,
        .hours_per_month = row.hours_per_month,
        .proposed_at = row.proposed_at,
        .respond_by = row.respond_by,
        .active_at = row.active_at,
        .closed_at = row.closed_at,
        .conversations = row.conversations,
        .last_conversation = row.last_conversation,
    };
}

std::vector<PairFacts> facts_of(std::vector<PairRow> const& rows) {
    std::vector<PairFacts> facts;
    facts.reserve(rows.size());
    for (auto const& row : rows) facts.push_back(facts_of(row));
    return facts;
}

}  // namespace

std::optional<PairFacts> RelationshipsDirectory::find(Id<PairTag> const& pair) const {
    auto const row = PairStore(work_).find(pair);
    return row ? std::optional(facts_of(*row)) : std::nullopt;
}

Result<OwnPairFacts> RelationshipsDirectory::own(Id<PairTag> const& pair) const {
    auto const own = TRY(PairStore(work_).own(pair));
    Faces const faces(work_, {own.me(), own.partner()});
    return OwnPairFacts{facts_of(own.row), own.side, faces.of(own.me()), faces.of(own.partner())};
}

Result<OwnPairFacts> RelationshipsDirectory::own_active(Id<PairTag> const& pair) const {
    auto facts = TRY(own(pair));
    if (facts.facts.state != PairState::active) {
        return refuse(conflict("pair.not_active", "The two of you do not work together now."));
    }
    return facts;
}

std::vector<PairFacts> RelationshipsDirectory::pairs_of(Id<PersonTag> const& person) const {
    return facts_of(PairStore(work_).of_person(person));
}

std::vector<Date> RelationshipsDirectory::days_held(Id<PairTag> const& pair) const {
    return work_.tx().all<Date>(sql::days_held, pair);
}

std::vector<HeldDay> RelationshipsDirectory::days_held(Id<ProgrammeTag> const& programme, Date from,
                                                       Date until) const {
    return work_.tx().all<HeldDay>(sql::days_held_in_programme, programme, from, until);
}

std::vector<PairFacts> RelationshipsDirectory::pairs_of(Id<ProgrammeTag> const& programme) const {
    return facts_of(PairStore(work_).of_programme(programme));
}

std::vector<PairFacts> RelationshipsDirectory::circle_around(Id<ProgrammeTag> const& programme,
                                                             Id<PersonTag> const& mentor) const {
    return facts_of(relationships::circle_around(work_, programme, mentor));
}

std::vector<Couple> RelationshipsDirectory::couples() const {
    return work_.tx().all<Couple>(sql::couples);
}

std::vector<Couple> RelationshipsDirectory::couples_of(Id<ProgrammeTag> const& programme) const {
    return work_.tx().all<Couple>(sql::couples_of_programme, programme);
}

std::vector<LivingPair> RelationshipsDirectory::living_pairs() const {
    return work_.tx().all<LivingPair>(sql::living_pairs);
}

std::vector<PairCount> RelationshipsDirectory::counts(Id<ProgrammeTag> const& programme) const {
    return work_.tx().all<PairCount>(sql::count_pairs, programme);
}

std::int64_t RelationshipsDirectory::active_pairs(Id<ProgrammeTag> const& programme) const {
    for (auto const& count : counts(programme)) {
        if (count.state == PairState::active) return count.pairs;
    }
    return 0;
}

}  // namespace telemachy::relationships
