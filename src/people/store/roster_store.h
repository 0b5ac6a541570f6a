#pragma once

#include <optional>
#include <string>
#include <vector>

#include "operation/work.h"
#include "people/domain/roster_anchors.h"
#include "people/domain/roster_mapping.h"
#include "people/domain/roster_plan.h"
#include "people/people.h"

namespace telemachy::people {

enum class RosterState { mapped, unmapped, applied, undone, refused };

/// What somebody has said about how to read a file, beside its columns.
struct RosterOptions {
    bool full_feed = false;
    std::vector<std::string> levels_junior_first;
};

/// What a dry run found, as it is shown.
struct RosterSummary {
    ChangeCounts counts;
    std::optional<RosterAnchors> anchors;
    std::vector<std::string> notes;
    std::vector<std::vector<std::string>> samples;  ///< The first values of each column.
};

/// One file that was uploaded, and how far it has come.
struct RosterRecord {
    Id<RosterImportTag> id;
    std::string filename;
    RosterState state = RosterState::unmapped;
    Instant created;
    std::string created_by;
    std::int64_t rows = 0;
    std::vector<MappedColumn> mapping;
    RosterOptions options;
    bool remembered = false;
    RosterSummary summary;
    std::string digest;
    std::optional<std::int64_t>
        application;  ///< The how manieth application it is, while it stands.
    std::int64_t version = 1;
};

/// One line of a dry run with its place in it.
struct ListedChange {
    std::int64_t number = 0;
    RosterChange change;
};

/// A mapping that was made for files with the same headings.
struct RememberedMapping {
    std::vector<MappedColumn> mapping;
    RosterOptions options;
};

class RosterStore {
public:
    explicit RosterStore(Work& work) : work_(work) {}

    void add(RosterRecord const& record, std::string const& bytes);
    /// Saves if nobody saved since `record.version` was read; the record then has the next version.
    [[nodiscard]] Result<void> save(RosterRecord& record);
    [[nodiscard]] Result<RosterRecord> get(Id<RosterImportTag> const& id) const;
    [[nodiscard]] std::vector<RosterRecord> list(std::optional<RosterRecord> const& after,
                                                 std::int64_t limit) const;
    [[nodiscard]] std::string file_of(Id<RosterImportTag> const& id) const;
    [[nodiscard]] std::optional<Id<RosterImportTag>> latest_applied() const;
    [[nodiscard]] std::int64_t next_application() const;

    void replace_changes(Id<RosterImportTag> const& id, std::vector<RosterChange> const& changes);
    [[nodiscard]] std::vector<ListedChange> changes(Id<RosterImportTag> const& id,
                                                    std::optional<ChangeKind> kind,
                                                    std::int64_t after, std::int64_t limit) const;

    void keep_writes(Id<RosterImportTag> const& id, RosterWrites const& writes);
    [[nodiscard]] RosterWrites writes_of(Id<RosterImportTag> const& id) const;
    void forget_writes(Id<RosterImportTag> const& id);

    [[nodiscard]] std::optional<RememberedMapping> remembered(std::string const& signature) const;
    void remember(std::string const& signature, RememberedMapping const& mapping);

private:
    Work& work_;
};

}  // namespace telemachy::people
