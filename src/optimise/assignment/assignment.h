#pragma once

/// Maximum-weight assignment with capacities on both sides.
///
/// PROBLEM. Agents i want d_i different tasks each, tasks j have c_j places, a pair is worth s_ij
/// or is forbidden, a place an agent leaves open is worth w_i (0 unless stated). Choose pairs, each
/// at most once, so that the sum of the pairs' scores and of the open places' values is largest.
///
/// METHOD. A forward auction with epsilon-scaling (Bertsekas) in whole numbers. Agents bid for the
/// task that leaves them most after its price; prices only rise within a phase. An agent keeps the
/// few tasks that were best when it last looked and an upper bound on all the others, and looks at
/// its whole row again only when the bound overtakes them; so the score matrix is never written
/// down. Tasks with equal columns are merged into one class; where agents are of few kinds and
/// tasks are not, tasks bid for agents instead (see turned_problem.h). Where no prices are known to
/// start from and it pays, they are guessed (price_level.h, find_near_kinds). Between phases
/// epsilon shrinks and prices are lowered a little; a phase that leaves a task with open places at
/// a price is repeated after lowering them more. At the end prices are rounded to whole points in
/// such a way that none of the proof is lost.
///
/// BOUND. For any prices p >= 0, with agent values u_i = the sum of its d_i largest among
/// { s_ij - p_j } and w_i, no plan is worth more than dual = sum u_i + sum c_j p_j. The result
/// carries p and u, and `dual == primal`, in whole points, proves the plan optimal to anyone who
/// repeats that sum: certificate/check.h does, sharing nothing with this code.
///
/// SOURCE. D. Bertsekas, "The auction algorithm", Annals of OR 14 (1988); D. Bertsekas, D.
/// Castañon, "The auction algorithm for the transportation problem", Annals of OR 20 (1989); A.
/// Goldberg, R. Kennedy, "An efficient cost scaling algorithm for the assignment problem", Math.
/// Prog. 71 (1995).
///
/// COST. Memory grows with agents + tasks. Time is a handful of passes over each agent's row in
/// practice; the worst case is polynomial (scaling), and poor only for near-identical tasks whose
/// scores still differ.
///
/// EXAMPLE. Ana and Ben each want a mentor. Clara (one place) is worth 9 to Ana and 8 to Ben; Dan
/// (one place) is worth 3 to Ana, and Ben reports to Dan, so that pair is forbidden.
///
///     DenseScores scores(2, {9, 3,
///                            8, forbidden_pair});
///     std::vector<std::uint32_t> places{1, 1};
///     Assignment plan = solve({.agent_count = 2, .capacities = places, .scores = scores});
///     // plan.pairs  == {{0, 1}, {1, 0}}     Ana with Dan, Ben with Clara: 3 + 8 = 11
///     // plan.primal == plan.dual == 11, plan.proven, e.g. plan.prices == {8, 0}: Clara's place is
///     // worth 8 points to the others, which is why Ana, to whom it is worth 9, does not get it.
///
/// Pairs that must be made are left to the caller: take one place from both sides and forbid the
/// pair.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

#include "optimise/assignment/score_source.h"

namespace telemachy::optimise {

/// The spans and the source must outlive the call.
struct AssignmentProblem {
    Agent agent_count = 0;
    /// Different tasks wanted, per agent. Empty: one each. 0 is an agent that takes no part.
    std::span<std::uint32_t const> demands = {};
    /// Places, per task; its size is the number of tasks. A task with 0 places still gets a price:
    /// its first place would be worth no more than that.
    std::span<std::uint32_t const> capacities;
    /// What each place an agent leaves open is worth, per agent. Empty: 0. A negative value is what
    /// it costs to leave somebody out; a pair that is worth less than this is never made.
    std::span<Score const> unmatched_values = {};
    /// Tasks with the same number promise the same score with every agent. Empty: the solver finds
    /// equal columns itself, which costs a look at some of the rows.
    std::span<std::uint32_t const> task_classes = {};
    ScoreSource const& scores;

    [[nodiscard]] std::uint32_t demand(Agent agent) const {
        return demands.empty() ? 1 : demands[agent];
    }
    [[nodiscard]] Score unmatched_value(Agent agent) const {
        return unmatched_values.empty() ? 0 : unmatched_values[agent];
    }
};

/// Told now and then, on the thread that called `solve`.
struct AssignmentProgress {
    std::uint32_t phase = 0;      // counted from 1, repetitions included
    double fraction = 0;          // 0 to 1, a guess that never goes back
    std::size_t open_agents = 0;  // agents still bidding in this phase
    Amount primal = 0;            // the best plan so far; at first, nobody with anything
    Amount dual = 0;              // no plan is worth more; the largest number before that is known
};

struct AssignmentOptions {
    /// The bytes of the result are the same for any number.
    unsigned threads = 1;
    /// Prices to start from, per task, e.g. those of the last plan before a weight was moved. Any
    /// values are allowed and the optimum is the same; good ones save most of the time. Among
    /// equally good plans another may be reached, so what must be reproduced records them or leaves
    /// them out.
    std::span<Amount const> starting_prices = {};
    std::stop_token cancellation = {};
    std::optional<std::chrono::steady_clock::duration> time_limit = {};
    std::function<void(AssignmentProgress const&)> progress = {};
    std::function<std::chrono::steady_clock::time_point()> now = std::chrono::steady_clock::now;
};

struct AssignedPair {
    Agent agent = 0;
    Task task = 0;
    Score score = 0;
    friend auto operator<=>(AssignedPair const&, AssignedPair const&) = default;
};

/// Why the solver stopped.
enum class AssignmentEnd : std::uint8_t { proven, cancelled, time_limit };

/// What it took: a fingerprint of the run, the same on every machine.
struct AssignmentEffort {
    std::uint32_t phases = 0;       // auction phases, repetitions included ("rounds")
    std::uint32_t repetitions = 0;  // phases repeated to restore the certificate
    std::uint64_t bids = 0;
    std::uint64_t rescans = 0;       // rows searched
    std::uint64_t pairs_scored = 0;  // pairs in them; few are scored exactly
    std::uint32_t task_classes = 0;  // what was bid for; kinds of agents where tasks bid
    friend bool operator==(AssignmentEffort const&, AssignmentEffort const&) = default;
};

struct Assignment {
    std::vector<AssignedPair> pairs;   // sorted by agent, then task
    std::vector<Amount> prices;        // p_j >= 0 per task, whole points; 0 where places are open
    std::vector<Amount> agent_values;  // u_i per agent at those prices
    Amount primal = 0;                 // scores of the pairs + values of the places left open
    Amount dual = 0;                   // sum u_i + sum c_j p_j >= primal, whatever happened
    bool proven = false;               // dual == primal: no plan is better
    AssignmentEnd end = AssignmentEnd::proven;
    AssignmentEffort effort;
    friend bool operator==(Assignment const&, Assignment const&) = default;
};

/// Solves the problem. Stopped early (cancellation, time limit) it answers with the best feasible
/// plan and the bound it has; `dual - primal` is then the gap that remains.
///
/// Ties: among plans of equal total the one reached depends on the problem and the starting prices
/// alone, never on threads, time or machine. Agents bid in a fixed order, and each prefers, among
/// tasks that leave it the same, those that come first after a starting point of its own, so that
/// equal agents do not all crowd around the same equal tasks.
///
/// Throws std::invalid_argument when the problem contradicts itself (spans of different length,
/// more than 2^28 places wanted in all): that is a mistake of the calling code, not of a person.
[[nodiscard]] Assignment solve(AssignmentProblem const& problem,
                               AssignmentOptions const& options = {});

}  // namespace telemachy::optimise
