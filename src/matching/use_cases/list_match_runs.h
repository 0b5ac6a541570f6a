#pragma once

#include "matching/use_cases/run_view.h"

/// The runs of a programme, the newest first.
namespace telemachy::matching::list_match_runs {

struct Input {
    Id<ProgrammeTag> programme;
};
struct Output {
    std::vector<MatchRun> items;
};

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::matching::list_match_runs
