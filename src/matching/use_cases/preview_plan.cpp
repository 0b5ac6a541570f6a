#include "matching/use_cases/preview_plan.h"

#include "matching/use_cases/solve_draft.h"

namespace telemachy::matching::preview_plan {
Result<PlanView> run(Study& study, Input const& input, RoundMemory& memory) {
    auto const round = TRY(solve_draft(study, memory, input.programme, input.policy, input.decisions));
    auto const& policy = round.problem.policy();
    auto options = ReportOptions::for_preview(round.problem);
    std::vector<PlannedPair> before;
    if (input.baseline) {
        auto const compared = TRY(policy_of(*input.baseline, "/baseline"));
        before = compared == policy && input.decisions.empty() ? round.plan.pairs
                                                               : memory.pairs_under(round.problem.shared_inputs(), compared);
        options.baseline = &before;
    }
    return view_of(policy, document_of(round, options));
}

}  // namespace telemachy::matching::preview_plan
