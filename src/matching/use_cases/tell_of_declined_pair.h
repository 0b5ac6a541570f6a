#pragma once

#include "matching/matching.h"
#include "operation/work.h"
#include "relationships/relationships.h"

/// Tells whoever published a plan that a match of its programme came to nothing, so that somebody
/// looks for the next best.
namespace telemachy::matching::tell_of_declined_pair {

Result<void> run(Work& work, relationships::PairDeclined const& news);

}  // namespace telemachy::matching::tell_of_declined_pair
