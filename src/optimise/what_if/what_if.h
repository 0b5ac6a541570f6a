#pragma once

/// What a decision would cost or gain, exactly.
///
/// PROBLEM. A plan is optimal. What would it cost to make one pair that is not in it? What would
/// one place more be worth? Which one place more would do most for an agent who goes without?
///
/// METHOD. Prices give bounds at a glance: making the pair (i, j) costs at least u_i + p_j - s_ij
/// where i wants one task, and one place more of task j gains at most p_j. Several prices can prove
/// the same plan, so these are bounds and no more; the exact figures come from solving again,
/// starting from the plan's prices, which are nearly right.
///
/// BOUND. Exact where `proven`.
/// COST. One warm solve per question; the search for a place asks about tasks in the order of what
/// they could bring at most, and stops when the best found cannot be beaten.
/// SOURCE. Sensitivity of linear programmes: A. Schrijver, "Theory of Linear and Integer
/// Programming" (1986), section 10.4.
///
/// EXAMPLE. Clara (one place) is worth 9 to Ana and 8 to Ben, Dan (one place) 3 to Ana; Ana is with
/// Dan, Ben with Clara: 11. To pair Ana with Clara costs 2: Ben is left out, 9 remain. A second
/// place of Clara's gains 6: 9 + 8.

#include <optional>

#include "optimise/assignment/assignment.h"

namespace telemachy::optimise {

struct WhatIf {
    Amount gain = 0;      // of the best plan's total; negative is a cost
    bool proven = false;  // or it was stopped early, and the gain is only what was found
    Assignment plan;      // after the change; a pair that was demanded is among its pairs
};

/// What making a pair costs at least, from the prices alone. For agents who want one task.
[[nodiscard]] Amount cost_of_pair_at_least(Assignment const& best, Agent agent, Task task,
                                           Score score);

/// The best plan that contains the pair. The pair must be allowed, the agent must want something
/// and the task have a place: throws std::invalid_argument otherwise.
[[nodiscard]] WhatIf if_paired(AssignmentProblem const& problem, Assignment const& best,
                               Agent agent, Task task, AssignmentOptions const& options = {});

/// The best plan when the task has one place more.
[[nodiscard]] WhatIf if_place_added(AssignmentProblem const& problem, Assignment const& best,
                                    Task task, AssignmentOptions const& options = {});

struct AddedPlace {
    Task task = 0;
    WhatIf result;
};

/// The one place more that gains most among those after which `agent` has more tasks than before:
/// the smallest change that helps somebody who goes without. Nothing when no single place does, or
/// when stopped early.
[[nodiscard]] std::optional<AddedPlace> place_that_helps(AssignmentProblem const& problem,
                                                         Assignment const& best, Agent agent,
                                                         AssignmentOptions const& options = {});

}  // namespace telemachy::optimise
