#pragma once

#include <algorithm>
#include <limits>

#include "optimise/assignment/score_types.h"

namespace telemachy::optimise {

/// Sums of capacities times prices of unfinished auctions: what an `Amount` cannot hold.
__extension__ using Wide = __int128;

/// The nearest `Amount`.
[[nodiscard]] constexpr Amount saturated(Wide value) {
    return static_cast<Amount>(std::clamp<Wide>(value, std::numeric_limits<Amount>::min(),
                                                std::numeric_limits<Amount>::max()));
}

}  // namespace telemachy::optimise
