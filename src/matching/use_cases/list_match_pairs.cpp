#include "matching/use_cases/list_match_pairs.h"

#include <stdexcept>

#include "matching/use_cases/proposal.h"
#include "operation/json_read.h"

namespace telemachy::matching::list_match_pairs {

Result<PlanView> run(Work& work, Input const& input) {
    auto const run = TRY(run_for(work, input.run));
    return view_of(stored_policy(run.policy), TRY(plan_of(work, run)));
}

Result<Plan> plan_of(Work& work, RunRow const& run) {
    auto const document = RunStore(work).paper(run.id, Paper::plan);
    if (!document) return refuse(conflict("run.no_plan", "This run has no plan yet."));
    auto const json = parse_json(*document);
    if (!json) throw std::runtime_error("a stored plan is no JSON");
    auto plan = from_json<Plan>(*json);
    if (!plan) throw std::runtime_error("a stored plan has an unknown shape");
    return plan;
}

}  // namespace telemachy::matching::list_match_pairs
