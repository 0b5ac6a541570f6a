#pragma once

#include "operation/work.h"
#include "people/use_cases/roster_view.h"

namespace telemachy::people::apply_roster {

struct Input {
    Id<RosterImportTag> import;
    ExpectedVersion version;
};
using Output = RosterImport;

/// Carries out what the dry run showed, as one batch or not at all. Refuses when the company has
/// changed so that it would now do something else.
Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::people::apply_roster
