#include "matching/use_cases/solve_draft.h"

#include "matching/use_cases/gather_inputs.h"

namespace telemachy::matching {
namespace {

Result<std::shared_ptr<MatchInputs const>> look(Work& work, Id<ProgrammeTag> const& programme) {
    TRY(work.require_programme(programme.text()));
    return gather_inputs(work, programme);
}

}  // namespace

Result<SolvedRound> solve_draft(Study& study, Id<ProgrammeTag> const& programme,
                                ProposedPolicy const& proposed,
                                std::vector<ProposedDecision> const& decided) {
    auto inputs = TRY(study.look([&](Work& work) { return look(work, programme); }));
    auto policy = TRY(policy_of(proposed, "/policy"));
    auto decisions = TRY(decisions_of(decided));
    auto round = solve_round(std::move(inputs), std::move(policy), std::move(decisions));
    if (!round) return refuse(about_draft(std::move(round).error()));
    return round;
}

}  // namespace telemachy::matching
