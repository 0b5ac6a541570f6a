#pragma once

#include "matching/use_cases/run_view.h"

/// Where a run stands.
namespace telemachy::matching::see_match_run {

struct Input {
    Id<RunTag> run;
};

Result<MatchRun> run(Work& work, Input const& input);

}  // namespace telemachy::matching::see_match_run
