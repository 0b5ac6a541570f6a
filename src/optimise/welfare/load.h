#pragma once

/// Sharing a load evenly among tasks with several places.
///
/// PROBLEM. The greatest sum fills some tasks to the last place and leaves others idle. Let every
/// further place taken of one task cost `step` points more than the one before (the first nothing),
/// and find the plan with the greatest sum less those costs.
///
/// METHOD. A cost that grows with each place is the same as places that differ: a task becomes as
/// many tasks of one place as it has, the k-th (from 0) worth k times `step` less to everybody. As
/// nobody takes a dearer place while a cheaper one of the same task is free, a plan of those is a
/// plan of the others. A curve starts each solve from the prices of the one before.
///
/// BOUND. Exact, each with the solver's proof.
/// COST. One assignment per step, with as many tasks as there are places.
/// SOURCE. Convex costs on arcs: R. Ahuja, T. Magnanti, J. Orlin, "Network Flows" (1993), chapter
/// 14.
///
/// EXAMPLE. Clara has two places and is worth 9 to Ana and 8 to Ben; Dan has one and is worth 6 to
/// either. The greatest sum is 17, both with Clara. From a step of 3 on, one of them goes to Dan:
/// 15 points, and a load of 1 each instead of 2 and 0.

#include <span>
#include <vector>

#include "optimise/assignment/assignment.h"

namespace telemachy::optimise {

struct LoadedPlan {
    Score step = 0;
    std::vector<AssignedPair> pairs;
    Amount total = 0;  // of the pairs' scores, the costs of the load not counted
    double gini = 0;   // of the tasks' loads: 0 when all are equal
    double jain = 1;   // 1 when all are equal
    bool proven = false;
};

/// One plan per step, in the order given. Steps must not be negative and agents must want one task
/// each: throws std::invalid_argument otherwise. No task is counted as having more places than
/// there are agents.
[[nodiscard]] std::vector<LoadedPlan> load_curve(AssignmentProblem const& problem,
                                                 std::span<Score const> steps,
                                                 AssignmentOptions const& options = {});

}  // namespace telemachy::optimise
