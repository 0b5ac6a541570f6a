#pragma once

#include "operation/work.h"
#include "relationships/relationships.h"

namespace telemachy::relationships {

/// The front door for a steward's decision: these two do not go on, and it is nobody's fault. Both are
/// told that their pair has ended, and somebody new is looked for on both sides. Nothing happens to a
/// pair that is over already.
void end_apart(Work& work, Id<PairTag> const& pair);

}  // namespace telemachy::relationships
