#pragma once

#include <optional>

#include "operation/work.h"
#include "relationships/store/pair_store.h"

namespace telemachy::relationships {

/// Keeps a pair's new standing and lets know whoever has to: the programme's funnel and the two
/// people in this transaction, other rooms by an event. `by` is the person whose doing it was,
/// where it was one person's.
void keep_standing(Work& work, PairRow const& pair, Standing const& standing,
                   std::optional<Id<PersonTag>> const& by);

}  // namespace telemachy::relationships
