#include "matching/use_cases/save_scenario.h"

#include "matching/use_cases/gather_inputs.h"
#include "matching/use_cases/solve_round.h"
#include "matching/use_cases/write_after_solving.h"
#include "operation/json_write.h"

namespace telemachy::matching::save_scenario {
namespace {

Result<std::shared_ptr<MatchInputs const>> look(Work& work, Id<ProgrammeTag> const& programme) {
    TRY(work.require_programme(programme.text()));
    return gather_inputs(work, programme);
}

}  // namespace

Result<ScenarioView> run(Study& study, Input const& input) {
    auto const inputs =
        TRY(study.look([&](Work& work) { return look(work, input.programme); }));
    auto const policy = TRY(policy_of(input.policy, "/policy"));
    auto const decisions = decisions_of(input.decisions);
    auto const round = TRY(solve_round(inputs, policy, decisions));
    auto const plan = document_of(round, ReportOptions::for_preview(round.problem));

    ScenarioRow row;
    row.programme = input.programme;
    row.name = input.name.value;
    row.policy = stored(policy);
    row.decisions = stored(decisions);
    row.outcome = to_json(outcome_of(plan));
    TRY(write_after_solving(study, [&](Work& work) -> Result<void> {
        row.id = work.make_id<ScenarioTag>();
        row.created = work.now();
        row.id = PolicyStore(work).put(row);
        work.concerns(row.id.text());
        return {};
    }));
    return view_of(row);
}

}  // namespace telemachy::matching::save_scenario
