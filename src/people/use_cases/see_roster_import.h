#pragma once

#include "operation/work.h"
#include "people/use_cases/roster_view.h"

namespace telemachy::people::see_roster_import {

struct Input {
    Id<RosterImportTag> import;
};
using Output = RosterImport;

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::people::see_roster_import
