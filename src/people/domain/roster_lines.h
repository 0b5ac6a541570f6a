#pragma once

#include <span>

#include "people/domain/roster.h"
#include "people/domain/roster_cells.h"
#include "people/domain/roster_identity.h"

namespace telemachy::people {

/// Follows what each row says about its manager: fills `RosterPost::manager` and the anchors, and
/// names missing managers, circles and several tops by row. `read` are the rows as they were read.
void draw_reporting_lines(Roster& roster, std::span<ReadRow const> read,
                          RosterIdentity const& identity);

}  // namespace telemachy::people
