#include "matching/use_cases/preview_plan.h"

#include "matching/use_cases/solve_draft.h"

namespace telemachy::matching::preview_plan {
namespace {

/// The plan to compare with. A baseline without one (its rules leave nobody) has no pairs: then all
/// there is has changed.
std::vector<PlannedPair> pairs_under(std::shared_ptr<MatchInputs const> const& inputs,
                                     Policy const& policy) {
    auto const round = solve_round(inputs, policy, {});
    return round ? round->plan.pairs : std::vector<PlannedPair>{};
}

}  // namespace

Result<PlanView> run(Study& study, Input const& input) {
    auto const round = TRY(solve_draft(study, input.programme, input.policy, input.decisions));
    auto const& policy = round.problem.policy();
    auto options = ReportOptions::for_preview(round.problem);
    std::vector<PlannedPair> before;
    if (input.baseline) {
        auto const compared = TRY(policy_of(*input.baseline, "/baseline"));
        before = compared == policy && input.decisions.empty() ? round.plan.pairs
                                                               : pairs_under(round.problem.shared_inputs(), compared);
        options.baseline = &before;
    }
    return view_of(policy, document_of(round, options));
}

}  // namespace telemachy::matching::preview_plan
