#pragma once

#include <cstddef>
#include <cstdint>

#include "optimise/assignment/score_source.h"

namespace telemachy::optimise {

/// Points x 2^shift: the unit in which the auction bids. One point is finer than the sum of all
/// agents' last epsilons, which is what makes its result exact.
using Scaled = std::int64_t;

/// Writes the positions x below `count` with `scores[x] * 2^shift - prices[x] > threshold` to
/// `positions` (room for `count`), rising, and returns how many. The inner loop of every look at a
/// row: compiled for the plain processor, AVX2 and AVX-512, and chosen once, at run time. All three
/// compute the same whole numbers.
std::size_t positions_above(Score const* scores, Scaled const* prices, std::size_t count,
                            unsigned shift, Scaled threshold, std::uint32_t* positions);

}  // namespace telemachy::optimise
