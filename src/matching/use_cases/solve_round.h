#pragma once

#include <memory>

#include "matching/domain/solve_match.h"
#include "matching/domain/plan_report.h"
#include "matching/record/plan_document.h"

namespace telemachy::matching {

/// Threads a solve may use. Two keep a small server answering; the plan is the same with any number.
inline constexpr unsigned solver_threads = 2;

/// A round solved and looked at: what previews, scenarios and runs have in common.
struct SolvedRound {
    MatchProblem problem;
    MatchPlan plan;
    std::int64_t solve_ms = 0;
};

[[nodiscard]] Result<SolvedRound> solve_round(std::shared_ptr<MatchInputs const> inputs,
                                              Policy policy, std::vector<Decision> decisions,
                                              SolveOptions const& options = {
                                                  .threads = solver_threads});

/// The document of a solved round. `baseline`, if any, is what its pairs are compared with.
[[nodiscard]] Plan document_of(SolvedRound const& round, ReportOptions const& options);

}  // namespace telemachy::matching
