#include "matching/use_cases/preview_plan.h"

#include "matching/use_cases/gather_inputs.h"
#include "matching/use_cases/solve_round.h"

namespace telemachy::matching::preview_plan {
namespace {

Result<std::shared_ptr<MatchInputs const>> look(Work& work, Id<ProgrammeTag> const& programme) {
    TRY(work.require_programme(programme.text()));
    return gather_inputs(work, programme);
}

/// The plan to compare with. A baseline without one (its rules leave nobody) has no pairs: then all
/// there is has changed.
std::vector<PlannedPair> pairs_under(std::shared_ptr<MatchInputs const> const& inputs,
                                     Policy const& policy) {
    auto const round = solve_round(inputs, policy, {});
    return round ? round->plan.pairs : std::vector<PlannedPair>{};
}

}  // namespace

Result<PlanView> run(Study& study, Input const& input) {
    auto const inputs =
        TRY(study.look([&](Work& work) { return look(work, input.programme); }));
    auto const policy = TRY(policy_of(input.policy, "/policy"));
    // Solved as a run would be, from nothing, so that the run shows the very plan that was seen.
    auto const round = TRY(solve_round(inputs, policy, decisions_of(input.decisions)));
    auto options = ReportOptions::for_preview(round.problem);
    std::vector<PlannedPair> before;
    if (input.baseline) {
        auto const compared = TRY(policy_of(*input.baseline, "/baseline"));
        before = compared == policy && input.decisions.empty() ? round.plan.pairs
                                                               : pairs_under(inputs, compared);
        options.baseline = &before;
    }
    return view_of(policy, document_of(round, options));
}

}  // namespace telemachy::matching::preview_plan
