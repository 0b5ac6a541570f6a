#pragma once

#include "matching/use_cases/run_view.h"

/// Runs that wait for this steward: submitted, in a programme of theirs, and none of their own making.
namespace telemachy::matching::list_approvals {

struct Input {};
struct Output {
    std::vector<MatchRun> items;
};

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::matching::list_approvals
