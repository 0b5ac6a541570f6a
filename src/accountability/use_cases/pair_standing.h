#pragma once

#include "accountability/domain/standing.h"
#include "operation/work.h"
#include "relationships/relationships_directory.h"

/// How a pair stands in a quarter, from what the house knows of it.
namespace telemachy::accountability {

[[nodiscard]] Standing standing_of(Work& work, relationships::PairFacts const& pair,
                                   Quarter const& quarter, Date today);

/// Whether the two worked together on any day of it.
[[nodiscard]] bool was_at_work(relationships::PairFacts const& pair, Quarter const& quarter,
                               Date today);

}  // namespace telemachy::accountability
