#pragma once

#include "matching/use_cases/run_view.h"

/// Announces an approved plan: every pair is proposed to its two people, in one transaction. All of
/// them or none.
namespace telemachy::matching::publish_match_run {

struct Input {
    Id<RunTag> run;
    ExpectedVersion version;
};

Result<MatchRun> run(Work& work, Input const& input);

}  // namespace telemachy::matching::publish_match_run
