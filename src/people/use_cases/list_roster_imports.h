#pragma once

#include "operation/work.h"
#include "people/use_cases/roster_view.h"

namespace telemachy::people::list_roster_imports {

struct Input {
    std::optional<Id<RosterImportTag>> cursor;
    Whole<1, 200, 50> limit;
};
struct Output {
    std::vector<RosterImport> items;
    std::optional<std::string> next;
};

/// The newest first.
Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::people::list_roster_imports
