#include "progress/use_cases/edit_objective.h"

namespace telemachy::progress::edit_objective {

Result<Objective> run(Work& work, Input const& input) {
    auto const own = TRY(own_objective(work, input.objective));
    TRY(relationships::RelationshipsDirectory(work).own_active(own.row.pair));
    if (input.version.value != own.row.version) return refuse(stale("objective"));
    ObjectiveStore objectives(work);
    auto const told = static_cast<std::int64_t>(objectives.recounts(own.row.id).size());
    TRY(may_edit(own.row.before, input.before, told));

    objectives.edit(own.row.id, {input.aim, input.evidence, input.before, input.aim_by});
    work.concerns(own.row.pair.text());
    return objective_of(work, own.pair, objectives.find(own.row.id).value());
}

}  // namespace telemachy::progress::edit_objective
