#pragma once

#include "operation/operation.h"
#include "people/use_cases/roster_memory.h"
#include "people/use_cases/roster_view.h"

namespace telemachy::people::apply_roster {

struct Input {
    Id<RosterImportTag> import;
    ExpectedVersion version;
};
using Output = RosterImport;

/// Carries out what the dry run showed, as one batch or not at all. Refuses when the company has
/// changed so that it would now do something else; a company that has not changed at all is not
/// compared again.
Result<Output> run(Study& study, Input const& input, RosterMemory& memory);

}  // namespace telemachy::people::apply_roster
