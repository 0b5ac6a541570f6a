#pragma once

#include "matching/use_cases/start_match_run.h"
#include "operation/capability.h"

namespace telemachy::matching {

/// Solves a run that was ordered: reads what was recorded for it, solves with no transaction open,
/// tells its progress, and writes plan and certificate if the run still wants them. A run that
/// was cancelled meanwhile is left as it is.
Result<void> solve_run(JobRun& job, start_match_run::SolveRun const& order);

}  // namespace telemachy::matching
