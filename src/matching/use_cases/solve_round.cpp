#include "matching/use_cases/solve_round.h"

#include <chrono>

namespace telemachy::matching {

Result<SolvedRound> solve_round(std::shared_ptr<MatchInputs const> inputs, Policy policy,
                                std::vector<Decision> decisions, SolveOptions const& options) {
    auto const began = std::chrono::steady_clock::now();
    auto problem =
        TRY(MatchProblem::make(std::move(inputs), std::move(policy), std::move(decisions)));
    auto plan = TRY(solve_match(problem, options));
    auto const took = std::chrono::steady_clock::now() - began;
    return SolvedRound{std::move(problem), std::move(plan),
                       std::chrono::duration_cast<std::chrono::milliseconds>(took).count()};
}

Plan document_of(SolvedRound const& round, ReportOptions const& options) {
    auto document =
        document_of(round.problem, round.plan, report_on(round.problem, round.plan, options));
    document.totals.solve_ms = round.solve_ms;
    return document;
}

}  // namespace telemachy::matching
