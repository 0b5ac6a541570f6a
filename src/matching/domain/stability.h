#pragma once

#include <cstdint>
#include <vector>

#include "matching/domain/match_plan.h"
#include "matching/domain/sentence.h"

namespace telemachy::matching {

/// Two people who would both fit better with each other than with somebody they have: they have a
/// reason to go around the programme, so whoever approves a plan should know them.
struct BlockingPair {
    Mentee mentee = 0;
    Mentor mentor = 0;
    Sentence sentence;
};

struct Stability {
    std::uint64_t count = 0;
    std::vector<BlockingPair> items;  ///< The first twenty.
};

/// Both sides are taken to prefer whom they score higher with. A plan that is best as a whole need
/// not be stable; how unstable it is belongs beside it.
[[nodiscard]] Stability blocking_pairs(MatchProblem const& problem, MatchPlan const& plan);

/// How the work is shared among mentors after this round.
struct Load {
    double gini = 0;    ///< Of hours a month: 0 is even, 1 is all on one.
    double jain = 1;    ///< Likewise: 1 is even.
    int hours_max = 0;  ///< What the busiest mentor carries a month.
};
[[nodiscard]] Load load_of(MatchProblem const& problem, MatchPlan const& plan);

}  // namespace telemachy::matching
