#pragma once

#include "optimise/assignment/assignment.h"
#include "optimise/assignment/task_classes.h"
#include "optimise/assignment/work_team.h"

namespace telemachy::optimise {

/// What hardly any place will cost less than in the end; 0 unless more is wanted than there is.
///
/// Where places are scarce, everybody bids all prices up together until enough give up, and nine
/// looks of ten are only there to see that everything else has become as dear. How dear is told
/// well enough by a small part of the problem, solved: with fewer people to choose from prices are
/// lower, if anything, and from too low a price an auction gets anywhere.
[[nodiscard]] Amount price_level(AssignmentProblem const& problem, AssignmentOptions const& options,
                                 TaskClasses const& classes, WorkTeam& team);

}  // namespace telemachy::optimise
