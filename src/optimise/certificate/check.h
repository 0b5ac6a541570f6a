#pragma once

/// The independent checker of assignment certificates.
///
/// PROBLEM. Somebody hands over a plan and a price per task and says: no plan is better. Is that
/// so?
///
/// METHOD. One pass over all scores, a row at a time, which several threads may share. The plan
/// must keep the rules; prices must not be negative, nor positive where a task has open places.
/// Each agent's value u_i is worked out anew: the sum of the d_i largest among its scores less the
/// tasks' prices and what open places are worth to it. Whoever gets less than u_i from the plan
/// shows that the proof fails, and where. If nobody does, then sum u_i + sum c_j p_j, which no plan
/// can exceed (weak duality of linear programming), equals the plan's total, and it is optimal.
///
/// This unit shares nothing with the solver, not one header: a mistake there cannot hide here.
///
/// SOURCE. Any textbook on linear programming, e.g. A. Schrijver, "Combinatorial Optimization"
/// (2003), chapter 17.
///
/// COST. agents x tasks scores, memory for one row per thread. The verdict is the same for any
/// number of them.
///
/// EXAMPLE. Ana (0) and Ben (1), two tasks of one place, scores {{9, 3}, {8, forbidden}}:
///
///     CertifiedClaim claim{.agent_count = 2, .capacities = {1, 1}, .pairs = {{0, 1}, {1, 0}},
///                          .prices = {8, 0}};
///     check(claim, row).optimal == true            // u = {3, 0}: 3 + 0 + 8 = 11 = 3 + 8
///
/// With the prices {6, 0} still. With {5, 0} the bound is 4 + 3 + 5 = 12 and the sentence says "The
/// plan is worth 11 and the prices allow 12, which leaves 1 point unproven: at these prices agent 0
/// would gain 1 point by having task 0."

#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace telemachy::optimise {

struct CertifiedPair {
    std::uint32_t agent = 0;
    std::uint32_t task = 0;
    friend auto operator<=>(CertifiedPair const&, CertifiedPair const&) = default;
};

/// The problem, as whoever checks knows it, and what is claimed about it. Values are whole points.
struct CertifiedClaim {
    std::uint32_t agent_count = 0;
    std::vector<std::uint32_t> demands = {};          // per agent; empty: one task each
    std::vector<std::uint32_t> capacities = {};       // per task
    std::vector<std::int32_t> unmatched_values = {};  // per agent and open place; empty: 0

    std::vector<CertifiedPair> pairs = {};
    std::vector<std::int64_t> prices = {};
    std::optional<std::int64_t> primal = {};  // claimed totals, if any
    std::optional<std::int64_t> dual = {};
};

/// Writes the scores of one agent with all tasks; `score_of_forbidden_pair` for pairs that must not
/// be. Several threads call it at once when there are several.
using RowOfScores = std::function<void(std::uint32_t agent, std::span<std::int32_t> row)>;
inline constexpr std::int32_t score_of_forbidden_pair = std::numeric_limits<std::int32_t>::min();

/// What agents and tasks are called in the verdict's sentence: "agent 3" unless told otherwise.
struct CertifiedNames {
    std::function<std::string(std::uint32_t)> agent = {};
    std::function<std::string(std::uint32_t)> task = {};
};

struct CertificateVerdict {
    bool feasible = false;    // the plan keeps every rule
    bool optimal = false;     // and the prices prove that none is better
    std::int64_t primal = 0;  // recomputed; 0 when the plan breaks a rule
    std::int64_t dual = 0;    // recomputed; no plan is worth more. 0 when the prices prove nothing
    std::string sentence;     // what was found, for a person: exactly what failed first
    std::optional<std::uint32_t> agent = {};  // where it failed
    std::optional<std::uint32_t> task = {};
};

/// Never throws for what a claim contains; totals beyond 64 bits are refused like any other. With
/// several threads `row` must not throw either.
[[nodiscard]] CertificateVerdict check(CertifiedClaim const& claim, RowOfScores const& row,
                                       CertifiedNames const& names = {}, unsigned threads = 1);

}  // namespace telemachy::optimise
