#pragma once

/// Where everybody would go if they could not have what a plan gives them.
///
/// PROBLEM. For every agent: of the tasks the plan does not give it, which leaves it most after its
/// price? What the agent has leaves it u_i; the difference is what making that pair instead costs
/// the whole at least, and no other pair of the agent has a smaller bound.
///
/// METHOD. A row is searched for what comes close to u_i, then for what comes less close, until
/// something is found; so nearly all tasks are passed over without being scored. How close is tried
/// first follows from the agents before and does not change the answer.
///
/// COST. One search of each row or a few; memory for one row per thread. The answer is the same for
/// any number of them. SOURCE. Reduced costs: R. Ahuja, T. Magnanti, J. Orlin, "Network Flows"
/// (1993), chapter 9.
///
/// EXAMPLE. Ana is worth 9 with Clara and 3 with Dan, whose prices are 5 and 0. Ana has Clara,
/// which leaves her 4. Elsewhere is Dan, who leaves her 3: without Clara she costs the whole 1 at
/// least.

#include <optional>
#include <span>
#include <vector>

#include "optimise/assignment/assignment.h"

namespace telemachy::optimise {

struct Elsewhere {
    Task task = 0;    // of equally good ones the first
    Amount left = 0;  // score less price
    friend bool operator==(Elsewhere const&, Elsewhere const&) = default;
};

/// Per agent; nothing for who wants nothing or could have nothing else. Tasks without places are
/// not considered. `pairs` are sorted by agent; prices are not negative.
[[nodiscard]] std::vector<std::optional<Elsewhere>> best_elsewhere(
    AssignmentProblem const& problem, std::span<AssignedPair const> pairs,
    std::span<Amount const> prices, unsigned threads = 1);

}  // namespace telemachy::optimise
