#pragma once

#include "operation/work.h"
#include "people/people.h"
#include "people/store/roster_store.h"

namespace telemachy::people {

/// One line of a dry run as the diff table shows it.
struct RosterChangeLine {
    std::optional<std::int64_t> row;
    ChangeKind kind = ChangeKind::change;
    std::optional<std::string> post;
    std::optional<std::string> person;
    std::string sentence;
    std::vector<FieldChange> changes;
};

namespace list_roster_changes {

struct Input {
    Id<RosterImportTag> import;
    std::optional<ChangeKind> kind;
    std::optional<std::string> cursor;
    Whole<1, 500, 50> limit;
};
struct Output {
    std::vector<RosterChangeLine> items;
    std::optional<std::string> next;
};

/// By row; people and posts that no row mentions come last. Unchanged rows are counted, not listed.
Result<Output> run(Work& work, Input const& input);

}  // namespace list_roster_changes
}  // namespace telemachy::people
