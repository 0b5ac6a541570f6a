#include "matching/use_cases/start_match_run.h"

#include "matching/domain/match_problem.h"
#include "matching/record/inputs_document.h"
#include "matching/use_cases/gather_inputs.h"
#include "operation/json_write.h"

namespace telemachy::matching::start_match_run {

Result<MatchRun> run(Work& work, Input const& input) {
    TRY(work.require_programme(input.programme.text()));
    auto const policy = TRY(policy_of(input.policy, "/policy"));
    auto const decisions = TRY(decisions_of(input.decisions));
    auto const in_force = TRY(policy_in_force(work, input.programme));
    auto const inputs = gather_inputs(work, input.programme);
    // What could never be solved is refused now, where somebody can mend it, and not by the job.
    if (auto const problem = MatchProblem::make(inputs, policy, decisions); !problem)
        return refuse(about_draft(problem.error()));
    auto const recorded = write_inputs(*inputs, policy, decisions);

    RunRow row;
    row.id = work.make_id<RunTag>();
    row.programme = input.programme;
    row.name = input.name.value;
    row.policy = stored(policy);
    if (policy == in_force.policy) row.policy_version = in_force.version;
    row.decisions = stored(decisions);
    row.started_by = work.actor().account;
    row.started_by_person = work.actor().person;
    row.started_by_name = work.actor().name;
    row.created = work.now();
    RunStore store(work);
    store.add(row);
    store.keep(row.id, Paper::inputs, recorded);
    work.start_job(std::string(job_kind), to_json(SolveRun{row.id}));
    work.concerns(row.id.text());
    work.note("inputs", digest_of(recorded));
    return view_of(work, row);
}

}  // namespace telemachy::matching::start_match_run
