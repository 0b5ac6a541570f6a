#include "progress/use_cases/recount_objective.h"

#include "progress/use_cases/tell_partner.h"

namespace telemachy::progress::recount_objective {

Result<Objective> run(Work& work, Input const& input) {
    auto const own = TRY(own_objective(work, input.objective));
    ObjectiveStore(work).add_recount(
        own.row.id, {work.make_id<RecountTag>(), input.knowledge, input.action, input.seen,
                     input.after, work.now()});
    tell_partner(work, own.pair, "objective_recounted");
    work.concerns(own.row.pair.text());
    return objective_of(work, own.pair, own.row);
}

}  // namespace telemachy::progress::recount_objective
