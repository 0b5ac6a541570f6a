#pragma once

#include "operation/operation.h"
#include "people/use_cases/roster_memory.h"
#include "people/use_cases/roster_view.h"

namespace telemachy::people::map_roster {

struct ColumnChoice {
    std::string source;
    std::optional<std::string> field;
};

/// What the words of the file mean here.
struct RosterVocabulary {
    std::vector<Text<1, 200>> levels_junior_first;
};

struct Input {
    Id<RosterImportTag> import;
    std::vector<ColumnChoice> columns;
    Flag full_feed;
    std::optional<RosterVocabulary> vocabulary;
    ExpectedVersion version;
};
using Output = RosterImport;

/// Says what each column means and whether the roster is complete, and plans anew. The mapping is
/// remembered for the next file with these headings.
Result<Output> run(Study& study, Input const& input, RosterMemory& memory);

}  // namespace telemachy::people::map_roster
