#pragma once

#include <cstddef>
#include <cstdint>

#include "optimise/assignment/processor.h"
#include "optimise/assignment/score_types.h"

namespace telemachy::optimise {

/// Writes the positions x below `count` with `scores[x] > floors[x] + limit` to `positions` (room
/// for `count`), rising, and returns how many. `floors` are between 0 and `price_floor_most`,
/// `limit` is below the latter.
std::size_t positions_above(Score const* scores, Score const* floors, std::size_t count,
                            Score limit, std::uint32_t* positions,
                            Processor processor = best_processor());

}  // namespace telemachy::optimise
