#pragma once

#include <string>
#include <vector>

#include "optimise/scheduling/cadence.h"

namespace telemachy::optimise {

/// Everything that is not so about a plan, as sentences with indices; empty for a sound one. Adds
/// the cost up again, and shares no code with the planner.
[[nodiscard]] std::vector<std::string> check_cadence(CadenceProblem const& problem,
                                                     CadencePlan const& plan);

}  // namespace telemachy::optimise
