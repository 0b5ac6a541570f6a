#pragma once

#include <optional>

#include "operation/work.h"
#include "relationships/domain/ending.h"
#include "relationships/store/pair_store.h"

namespace telemachy::relationships {

/// Ends a pair that is at work: its standing, how it ended, and nothing left to be answered. `by` is
/// whose doing it was, where it was one of the two.
void close_pair(Work& work, PairRow const& pair, EndingKind kind,
                std::optional<Id<PersonTag>> const& by);

/// Somebody new is to be found for whoever was on this side, and by when is on record.
void wish_rematch(Work& work, PairRow const& pair, Side side);

}  // namespace telemachy::relationships
