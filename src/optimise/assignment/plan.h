#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "optimise/assignment/auction.h"

namespace telemachy::optimise {

/// Who holds how many places of which class: a plan copied out of a running auction.
struct Plan {
    struct Held {
        Agent agent = 0;
        std::uint32_t task_class = 0;
        Score score = 0;
    };
    std::vector<Held> held;  // by agent, then class; once per place
    Amount total = 0;        // of the scores and of what the open places are worth
};

[[nodiscard]] Plan plan_of(AssignmentProblem const& problem, TaskClasses const& classes,
                           CandidateLists const& lists, Auction const& auction);

/// Turns places in classes into pairs with tasks. The members of a class are handed out in
/// rotation, so that equal tasks are loaded evenly and nobody meets the same one twice.
[[nodiscard]] std::vector<AssignedPair> pairs_of(AssignmentProblem const& problem,
                                                 TaskClasses const& classes, Plan const& plan);

}  // namespace telemachy::optimise
