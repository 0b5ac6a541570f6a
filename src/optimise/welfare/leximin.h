#pragma once

/// Raising the worst-off first, then the next worst, and so on; then the sum.
///
/// PROBLEM. Agents want one task each. Of all plans that fill as many places as can be filled,
/// which has the best worst pair; of those, the fewest such pairs and then the best next-worst, and
/// so on (leximin: the scores in rising order are lexicographically greatest)? After so many levels
/// as one likes to raise, the sum decides. What does that cost?
///
/// METHOD. A plan's scores in rising order are greatest when it has as few pairs as possible on the
/// lowest level, of those plans as few as possible on the next, and so on. Each is an assignment in
/// which pairs on that level cost a point. Its prices tell which plans are equally good
/// (complementary slackness): pairs that leave nothing unpaid may be used, whoever gains must be
/// served, what has a price must be filled. The next level chooses among those. Levels that can be
/// left empty are skipped by doubling steps. At the end the greatest sum among the plans that are
/// left is found.
///
/// BOUND. Exact: with `level` 1 and `levels_most` unreached the plan is the leximin optimum. Each
/// step has the solver's proof; `proven` says that all of them had.
///
/// COST. Two assignments or more per level that is in use, each with a pass over all steps before
/// it: meant for scores in some dozens of levels, like points of 100 in fives. Scores in
/// thousandths have as many levels as pairs; `levels_most` then says how many of the worst-off
/// count.
///
/// SOURCE. J. Rawls' difference principle made lexical by A. Sen; H. Moulin, "Fair Division and
/// Collective Welfare" (2003), chapter 3. R. Burkard, F. Rendl, "Lexicographic bottleneck
/// problems", Oper. Res. Letters 10 (1991).
///
/// EXAMPLE. Ana is worth 9 with Clara and 4 with Dan, Ben 4 with Clara and 1 with Dan. The greatest
/// sum is 9 + 1. Leximin gives 4 + 4: no pair need be worth less than 4, at a cost of 2 points.

#include <cstddef>
#include <vector>

#include "optimise/assignment/assignment.h"

namespace telemachy::optimise {

struct LeximinSettings {
    Score least = 0;  // pairs worth less are not made
    Score most = 0;   // no pair is worth more
    Score level = 1;  // scores this close, counted from `least`, are on one level
    std::size_t levels_most = 64;
};

/// A level some pairs must stay on.
struct RaisedLevel {
    Score from = 0;         // the lowest score on it
    std::size_t pairs = 0;  // as few as possible, those below being as few as possible
    friend bool operator==(RaisedLevel const&, RaisedLevel const&) = default;
};

struct LeximinPlan {
    std::vector<AssignedPair> pairs;
    std::vector<RaisedLevel> levels;  // the worst first
    bool complete = false;            // every pair is on one of them
    Amount total = 0;                 // of the pairs' scores
    Amount cost = 0;  // what the greatest sum among plans that fill as many places has more
    bool proven = false;
};

/// `unmatched_values` of the problem count nothing here. Throws std::invalid_argument when an agent
/// wants several tasks. Where the span of scores times the places wanted leaves 30 bits, the last
/// step may not find the greatest sum, and is then not said to be proven.
[[nodiscard]] LeximinPlan leximin(AssignmentProblem const& problem, LeximinSettings const& settings,
                                  AssignmentOptions const& options = {});

}  // namespace telemachy::optimise
