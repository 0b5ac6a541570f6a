#include "matching/use_cases/save_scenario.h"

#include "matching/use_cases/solve_draft.h"
#include "operation/json_write.h"

namespace telemachy::matching::save_scenario {

Result<ScenarioView> run(Study& study, Input const& input, RoundMemory& memory) {
    auto const round = TRY(solve_draft(study, memory, input.programme, input.policy, input.decisions));
    auto const plan = document_of(round, ReportOptions::for_preview(round.problem));

    ScenarioRow row;
    row.programme = input.programme;
    row.name = input.name.value;
    row.policy = stored(round.problem.policy());
    row.decisions = stored(round.problem.stated_decisions());
    row.outcome = to_json(outcome_of(plan));
    TRY(study.write([&](Work& work) -> Result<void> {
        row.id = work.make_id<ScenarioTag>();
        row.created = work.now();
        row.id = PolicyStore(work).put(row);
        work.concerns(row.id.text());
        return {};
    }));
    return view_of(row);
}

}  // namespace telemachy::matching::save_scenario
