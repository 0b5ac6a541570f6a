#pragma once

#include "operation/operation.h"
#include "people/use_cases/roster_memory.h"
#include "people/use_cases/roster_view.h"

namespace telemachy::people::upload_roster {

struct Input {
    Text<1, 200> filename;
    Upload file;
};
using Output = RosterImport;

/// Takes a roster in. Its columns are read as they were the last time a file had these headings, or
/// as they look; nothing changes in the company yet. The reading and comparing hold up nobody.
Result<Output> run(Study& study, Input const& input, RosterMemory& memory);

}  // namespace telemachy::people::upload_roster
