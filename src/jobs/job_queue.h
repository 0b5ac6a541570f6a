#pragma once

#include <atomic>

#include "operation/runner.h"

namespace telemachy::jobs {

/// Claims the next due job and runs it; false when there is none. A job whose worker died is claimed again
/// after its lock runs out. A refusal ends a job; an exception brings it back later, five times at most.
bool run_next_job(Runner& runner, std::atomic<bool> const& stopping);

/// Runs one schedule's task now, as the house.
Result<void> run_schedule(Runner& runner, Schedule const& schedule, std::atomic<bool> const& stopping);

}  // namespace telemachy::jobs
