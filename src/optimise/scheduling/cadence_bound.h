#pragma once

#include <cstdint>

#include "optimise/scheduling/cadence.h"

namespace telemachy::optimise {

/// What no plan of `problem` can cost less than. `plan` is only a hint as to where the tangents
/// touch and what a budget is worth: whatever it says, the bound holds. See cadence.h.
[[nodiscard]] std::int64_t cadence_bound(CadenceProblem const& problem, CadencePlan const& plan);

}  // namespace telemachy::optimise
