#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kernel/vocabulary.h"
#include "people/store/roster_store.h"

namespace telemachy::people {

/// A column of an uploaded file, what it is read as, and its first values.
struct RosterColumn {
    std::string source;
    std::optional<std::string> field;
    std::vector<std::string> sample;
};

struct RosterFieldOutline {
    std::string field;
    std::string sentence;
    bool required = false;
};

/// An import as its page shows it.
struct RosterImport {
    Id<RosterImportTag> id;
    std::string filename;
    RosterState state = RosterState::unmapped;
    Instant created;
    std::string by;
    std::int64_t rows = 0;
    std::vector<RosterColumn> columns;
    std::vector<RosterFieldOutline> fields;
    bool remembered = false;
    bool full_feed = false;
    ChangeCounts counts;
    std::optional<RosterAnchors> anchors;
    std::vector<std::string>
        notes;  ///< Warnings about the file as a whole, to be read before applying.
    bool can_undo = false;
    Version version;
};

[[nodiscard]] RosterImport view_of(RosterRecord const& record, bool can_undo);
/// Asks whether it is the latest applied one, too.
[[nodiscard]] RosterImport view_of(Work& work, RosterRecord const& record);

}  // namespace telemachy::people
