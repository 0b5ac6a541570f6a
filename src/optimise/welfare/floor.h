#pragma once

/// A floor under what each pair is worth.
///
/// PROBLEM. The plan with the greatest sum may give somebody a pair that is worth next to nothing.
/// Find the highest floor under which nobody falls without fewer places being filled, and the best
/// plan above it; or say what each of several floors costs.
///
/// METHOD. How many places can be filled at all by pairs of a floor or more is an assignment with
/// scores 1; the highest floor that fills as many as no floor at all is found by halving. Above a
/// floor, the greatest sum among the plans that fill so many places is an assignment in which an
/// open place costs more than all pairs together could gain. Each solve of a curve starts from the
/// prices of the one before.
///
/// BOUND. Exact, each step with the solver's proof. The price of a floor is the difference of two
/// proven sums.
///
/// COST. About log2(greatest score - least score) assignments with scores 1, and one per floor.
///
/// SOURCE. The bottleneck assignment problem: R. Burkard, M. Dell'Amico, S. Martello, "Assignment
/// Problems" (2009), chapter 6; the worst first, then the sum: J. Rawls' maximin as used by H.
/// Moulin, "Fair Division and Collective Welfare" (2003), chapter 3.
///
/// EXAMPLE. Ana is worth 9 with Clara and 4 with Dan, Ben 4 with Clara and 1 with Dan. The greatest
/// sum, 9 + 1 = 10, leaves Ben with 1. The highest floor is 4, and costs 2 points: 4 + 4 = 8.

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "optimise/assignment/assignment.h"

namespace telemachy::optimise {

/// The best plan in which every pair is worth at least `floor` and as many places are filled as
/// such pairs can fill.
struct FlooredPlan {
    Score floor = 0;
    std::vector<AssignedPair> pairs;
    Amount total = 0;     // of the pairs' scores
    bool proven = false;  // the most pairs, and of those plans the greatest sum
};

/// How many places pairs of `floor` or more can fill. Nothing when stopped before it was proven.
[[nodiscard]] std::optional<std::size_t> places_filled_above(AssignmentProblem const& problem,
                                                             Score floor,
                                                             AssignmentOptions const& options = {});

/// The highest floor that leaves no more places open than no floor does. Nothing when stopped
/// early, and when no pair can be made at all. `least` and `most` are known to enclose all allowed
/// scores.
[[nodiscard]] std::optional<Score> highest_floor(AssignmentProblem const& problem, Score least,
                                                 Score most, AssignmentOptions const& options = {});

/// What each floor costs: one plan per floor, in the order given. `unmatched_values` of the problem
/// count nothing here. Where scores span more than 2^31 / (places wanted + 1) points, a plan that
/// fills fewer places than possible is found out and not said to be proven.
[[nodiscard]] std::vector<FlooredPlan> floor_curve(AssignmentProblem const& problem,
                                                   std::span<Score const> floors, Score least,
                                                   Score most,
                                                   AssignmentOptions const& options = {});

}  // namespace telemachy::optimise
