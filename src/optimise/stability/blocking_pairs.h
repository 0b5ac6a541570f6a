#pragma once

/// Who would rather have each other than what a plan gives them.
///
/// PROBLEM. An agent and a task that are not paired *block* a plan when both accept each other, the
/// agent has an open place or likes the task strictly better than one it has, and the task has an
/// open place or likes the agent strictly better than one it has. A plan without blocking pairs is
/// (weakly) stable; whoever blocks has a reason to go around the programme.
///
/// METHOD. What each side has worst is noted; then one pass over all pairs. Where both sides like a
/// pair alike, rows are searched for what is above both notes, and nearly all pairs passed over.
/// COST. agents x tasks likings, memory for one row per thread and one note per person. The answer
/// is the same for any number of threads. SOURCE. D. Gale, L. Shapley, "College admissions and the
/// stability of marriage", Amer. Math. Monthly 69 (1962); with several partners on both sides, A.
/// Roth, "Stability and polarization of interests in job matching", Econometrica 52 (1984).
///
/// EXAMPLE. Ana likes Clara 5 and Dan 3, Ben likes Clara 4; Clara likes Ana 9 and Ben 2, Dan likes
/// everybody. The plan {Ana-Dan, Ben-Clara} is blocked by Ana and Clara: Ana would give up Dan, and
/// Clara would give up Ben.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "optimise/stability/preferences.h"

namespace telemachy::optimise {

struct BlockingPair {
    std::uint32_t agent = 0;
    std::uint32_t task = 0;
    std::optional<std::uint32_t> agent_gives_up;  // a task; nothing when it has an open place
    std::optional<std::uint32_t> task_gives_up;   // an agent; nothing when it has an open place
    friend bool operator==(BlockingPair const&, BlockingPair const&) = default;
};

struct BlockingPairs {
    std::uint64_t count = 0;
    std::vector<BlockingPair> first;  // the first so many, by agent and then task
};

/// `couples` must keep the quotas. A couple that is itself unacceptable to one side counts as the
/// worst thing that side could have.
[[nodiscard]] BlockingPairs find_blocking_pairs(Preferences const& preferences,
                                                Quotas const& quotas,
                                                std::span<Couple const> couples,
                                                std::size_t list_at_most = 20,
                                                unsigned threads = 1);

}  // namespace telemachy::optimise
