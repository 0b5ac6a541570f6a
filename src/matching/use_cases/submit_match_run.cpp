#include "matching/use_cases/submit_match_run.h"

namespace telemachy::matching::submit_match_run {

Result<MatchRun> run(Work& work, Input const& input) {
    auto run = TRY(run_to_move(work, input.run, input.version.value, RunState::solved,
                               "Only a solved run can be sent for approval."));
    run.submitted_by = work.actor().account;
    run.submitted_by_person = work.actor().person;
    auto const submitted = TRY(RunStore(work).move(std::move(run), RunState::submitted));
    return view_of(work, submitted);
}

}  // namespace telemachy::matching::submit_match_run
