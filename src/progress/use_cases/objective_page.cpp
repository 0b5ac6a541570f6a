#include "progress/use_cases/objective_page.h"

namespace telemachy::progress {

Objective objective_of(Work& work, relationships::OwnPairFacts const& pair,
                       ObjectiveRow const& row) {
    bool const mine = row.owner == pair.me.id;
    Objective objective{
        .id = row.id,
        .version = {row.version},
        .mine = mine,
        .owner = mine ? pair.me.name : pair.partner.name,
        .aim = row.aim,
        .evidence = row.evidence,
        .before = row.before.value,
        .aim_by = row.aim_by,
        .set = row.set_at,
        .recounts = {},
        .change = {},
    };
    for (auto& recount : ObjectiveStore(work).recounts(row.id)) {
        objective.change = recount.after.value - row.before.value;
        objective.recounts.push_back({std::move(recount.knowledge), std::move(recount.action),
                                      std::move(recount.seen), recount.after.value,
                                      recount.told_at});
    }
    return objective;
}

Result<OwnObjective> own_objective(Work& work, Id<ObjectiveTag> const& objective) {
    auto row = ObjectiveStore(work).find(objective);
    if (!row) return refuse(not_found("objective"));
    auto pair = relationships::RelationshipsDirectory(work).own(row->pair);
    if (!pair || row->owner != pair->me.id) return refuse(not_found("objective"));
    return OwnObjective{std::move(*row), std::move(*pair)};
}

}  // namespace telemachy::progress
