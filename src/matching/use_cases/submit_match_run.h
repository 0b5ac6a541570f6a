#pragma once

#include "matching/use_cases/run_view.h"

/// Hands a solved run to the stewards. From here on its author can only wait.
namespace telemachy::matching::submit_match_run {

struct Input {
    Id<RunTag> run;
    ExpectedVersion version;
};

Result<MatchRun> run(Work& work, Input const& input);

}  // namespace telemachy::matching::submit_match_run
