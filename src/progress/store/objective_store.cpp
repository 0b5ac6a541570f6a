#include "progress/store/objective_store.h"

#include "progress/sql.h"

namespace telemachy::progress {

Id<ObjectiveTag> ObjectiveStore::add(Id<PairTag> const& pair, Id<PersonTag> const& owner,
                                     ObjectiveTerms const& terms) {
    auto id = work_.make_id<ObjectiveTag>();
    work_.tx().run(sql::insert_objective, id, pair, owner, terms.aim, terms.evidence, terms.before,
                   terms.aim_by, work_.now());
    return id;
}

void ObjectiveStore::edit(Id<ObjectiveTag> const& objective, ObjectiveTerms const& terms) {
    work_.tx().run(sql::edit_objective, objective, terms.aim, terms.evidence, terms.before,
                   terms.aim_by);
}

std::optional<ObjectiveRow> ObjectiveStore::find(Id<ObjectiveTag> const& objective) {
    return work_.tx().one<ObjectiveRow>(sql::find_objective, objective);
}

std::vector<ObjectiveRow> ObjectiveStore::of_pair(Id<PairTag> const& pair) {
    return work_.tx().all<ObjectiveRow>(sql::objectives_of_pair, pair);
}

std::int64_t ObjectiveStore::open(Id<PairTag> const& pair, Id<PersonTag> const& owner) {
    return work_.tx().one<std::int64_t>(sql::open_objectives, pair, owner).value_or(0);
}

void ObjectiveStore::add_recount(Id<ObjectiveTag> const& objective, RecountRow const& recount) {
    work_.tx().run(sql::insert_recount, recount.id, objective, recount.knowledge, recount.action,
                   recount.seen, recount.after, recount.told_at);
}

std::vector<RecountRow> ObjectiveStore::recounts(Id<ObjectiveTag> const& objective) {
    return work_.tx().all<RecountRow>(sql::recounts_of_objective, objective);
}

}  // namespace telemachy::progress
