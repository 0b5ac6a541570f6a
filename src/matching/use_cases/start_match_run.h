#pragma once

#include "matching/use_cases/proposal.h"
#include "matching/use_cases/run_view.h"

/// Orders a matching. What it is solved from is recorded here and now, for good; a job solves it.
namespace telemachy::matching::start_match_run {

struct Input {
    Id<ProgrammeTag> programme;
    Text<1, 120> name;
    ProposedPolicy policy;
    std::vector<ProposedDecision> decisions;
};

Result<MatchRun> run(Work& work, Input const& input);

/// What the solving job is told.
struct SolveRun {
    Id<RunTag> run;
};
inline constexpr std::string_view job_kind = "matching.solve_run";

}  // namespace telemachy::matching::start_match_run
