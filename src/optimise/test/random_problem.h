#pragma once

#include <cstdint>
#include <cstdlib>
#include <optional>
#include <random>
#include <vector>

#include "optimise/assignment/assignment.h"
#include "optimise/assignment/dense_scores.h"
#include "optimise/certificate/check.h"

namespace telemachy::optimise::test {

/// What the environment asks for, if it does.
inline std::optional<std::uint64_t> rounds_asked_for(char const* variable) {
    char const* const asked = std::getenv(variable);
    if (asked == nullptr) return {};
    return std::strtoull(asked, nullptr, 10);
}

/// How many random problems an oracle is asked: so many as a quick test affords, times
/// `TELEMACHY_ORACLE_TIMES`.
inline std::uint64_t oracle_problems(std::uint64_t quick) {
    return quick * rounds_asked_for("TELEMACHY_ORACLE_TIMES").value_or(1);
}

/// Whole numbers from a seed, the same with every standard library (its distributions are not).
class Dice {
public:
    explicit Dice(std::uint64_t seed) : engine_(seed) {}
    std::int64_t between(std::int64_t least, std::int64_t most) {
        auto const count = static_cast<std::uint64_t>(most - least) + 1;
        return least + static_cast<std::int64_t>(engine_() % count);
    }
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(engine_() % bound); }
    bool once_in(std::int64_t times) { return between(1, times) == 1; }

private:
    std::mt19937_64 engine_;
};

/// A problem written down in full: what oracles and examples need.
struct WrittenProblem {
    std::size_t agents = 0, tasks = 0;
    std::vector<Score> scores;  // row by row
    std::vector<std::uint32_t> demands, capacities;
    std::vector<Score> unmatched_values;

    [[nodiscard]] Score score(std::size_t agent, std::size_t task) const {
        return scores[agent * tasks + task];
    }
    [[nodiscard]] std::uint32_t demand(std::size_t agent) const {
        return demands.empty() ? 1 : demands[agent];
    }
    [[nodiscard]] Score unmatched_value(std::size_t agent) const {
        return unmatched_values.empty() ? 0 : unmatched_values[agent];
    }
};

/// How a random problem is made. Few different scores make many ties.
struct Recipe {
    std::size_t agents_max = 6, tasks_max = 6;
    std::int64_t score_least = -5, score_most = 10;
    std::int64_t demand_most = 1, capacity_most = 1;
    std::int64_t forbidden_once_in = 0;  // 0: never
    bool unmatched_values = false;
    bool twin_tasks = false;      // some columns are copies of others
    std::size_t agent_kinds = 0;  // so many different rows, open values included; 0: no copies
};

WrittenProblem random_problem(Recipe const& recipe, Dice& dice);

/// A written problem as solvers take it. The written one must outlive it.
struct Stated {
    explicit Stated(WrittenProblem const& problem)
        : scores(problem.tasks, problem.scores),
          assignment{.agent_count = static_cast<Agent>(problem.agents),
                     .demands = problem.demands,
                     .capacities = problem.capacities,
                     .unmatched_values = problem.unmatched_values,
                     .scores = scores} {}
    DenseScores scores;
    AssignmentProblem assignment;
};

/// Solves a written problem.
Assignment solve_written(WrittenProblem const& problem, AssignmentOptions const& options = {});

/// The optimum by LEMON's network simplex: a minimum-cost flow from agents through tasks.
Amount optimum_by_network_simplex(WrittenProblem const& problem);

/// The optimum by CLP's linear programming, of which assignment problems need no branching.
Amount optimum_by_linear_programming(WrittenProblem const& problem);

/// The optimum by trying everything. For problems with a handful of pairs.
Amount optimum_by_trying_everything(WrittenProblem const& problem);

/// What a plan is worth, worked out plainly; fails the running test if it breaks a rule.
Amount worth_of(WrittenProblem const& problem, std::vector<AssignedPair> const& pairs);

/// States the solver's answer to the independent checker.
CertifiedClaim claim_of(WrittenProblem const& problem, Assignment const& plan);
RowOfScores rows_of(WrittenProblem const& problem);

}  // namespace telemachy::optimise::test
