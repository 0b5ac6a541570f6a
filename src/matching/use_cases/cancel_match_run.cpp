#include "matching/use_cases/cancel_match_run.h"

namespace telemachy::matching::cancel_match_run {

Result<MatchRun> run(Work& work, Input const& input) {
    auto const run = TRY(run_for(work, input.run));
    if (run.state != RunState::queued && run.state != RunState::solving)
        return refuse(conflict("run.wrong_state", "This run is not being solved any more."));
    work.concerns(run.id.text());
    auto const cancelled = TRY(RunStore(work).move(run, RunState::cancelled));
    return view_of(work, cancelled);
}

}  // namespace telemachy::matching::cancel_match_run
