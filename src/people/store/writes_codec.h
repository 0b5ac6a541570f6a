#pragma once

#include <string>
#include <vector>

#include "people/domain/roster_plan.h"

namespace telemachy::people {

/// What an import wrote, as a few JSON texts for the database: of what was changed only the facts
/// that changed, of what was made only that it was.
[[nodiscard]] std::vector<std::string> portions_of(RosterWrites const& writes);

/// Enough of the writes to undo them (`undo_of`): facts that did not change are empty on both
/// sides.
[[nodiscard]] RosterWrites writes_from(std::vector<std::string> const& portions);

}  // namespace telemachy::people
