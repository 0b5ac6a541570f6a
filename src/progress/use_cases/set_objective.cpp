#include "progress/use_cases/set_objective.h"

#include "progress/use_cases/tell_partner.h"

namespace telemachy::progress::set_objective {

Result<Objective> run(Work& work, Input const& input) {
    auto const pair = TRY(relationships::RelationshipsDirectory(work).own_active(input.pair));
    ObjectiveStore objectives(work);
    TRY(may_set(objectives.open(input.pair, pair.me.id)));

    auto const id = objectives.add(input.pair, pair.me.id,
                                   {input.aim, input.evidence, input.before, input.aim_by});
    tell_partner(work, pair, "objective_set");
    work.concerns(input.pair.text());
    return objective_of(work, pair, objectives.find(id).value());
}

}  // namespace telemachy::progress::set_objective
