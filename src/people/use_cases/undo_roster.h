#pragma once

#include "operation/work.h"
#include "people/use_cases/roster_view.h"

namespace telemachy::people::undo_roster {

struct Input {
    Id<RosterImportTag> import;
    ExpectedVersion version;
};
using Output = RosterImport;

/// Takes the latest applied roster back. What was changed by hand since stays, and is named in the
/// notes.
Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::people::undo_roster
