#pragma once

#include <cstdint>

namespace telemachy::optimise {

/// Points x 2^shift: the unit in which the auction bids. One point is finer than the sum of all
/// agents' last epsilons, which is what makes its result exact.
using Scaled = std::int64_t;

}  // namespace telemachy::optimise
