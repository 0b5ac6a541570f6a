#pragma once

#include "matching/use_cases/run_view.h"

/// Stops a run that is not solved yet. What it had worked out is dropped; nothing else is touched.
namespace telemachy::matching::cancel_match_run {

struct Input {
    Id<RunTag> run;
};

Result<MatchRun> run(Work& work, Input const& input);

}  // namespace telemachy::matching::cancel_match_run
