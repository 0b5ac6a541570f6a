#pragma once

#include "calendar/use_cases/start_season.h"
#include "operation/capability.h"

namespace telemachy::calendar::plan_season_job {

/// Plans a season that was ordered. A plan that its checker finds fault with is not kept.
Result<void> run(JobRun& job, start_season::Payload const& payload, Surroundings const& around);

}  // namespace telemachy::calendar::plan_season_job
