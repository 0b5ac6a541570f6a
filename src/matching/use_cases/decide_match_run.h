#pragma once

#include "matching/use_cases/run_view.h"

/// A steward approves a run or returns it with a reason. Never one who started or submitted it, and
/// never one whose certificate does not hold.
namespace telemachy::matching::decide_match_run {

struct Input {
    Id<RunTag> run;
    ExpectedVersion version;
    bool approve = false;
    Text<0, 1000> reason;
};

Result<MatchRun> run(Study& study, Input const& input);

}  // namespace telemachy::matching::decide_match_run
