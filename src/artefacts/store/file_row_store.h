#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "artefacts/artefacts.h"
#include "artefacts/domain/file_kind.h"
#include "operation/work.h"

namespace telemachy::artefacts {

/// What the house knows of a file beside its bytes, which stand in the file store under `hash`.
struct FileRow {
    Id<FileTag> id;
    Id<PairTag> pair;
    Id<PersonTag> added_by;
    files::FileName hash;
    std::int64_t bytes = 0;
    std::string name;
    std::string media_type;
    bool sealed = false;
    Instant added_at;
};

class FileRowStore {
public:
    explicit FileRowStore(Work& work) : work_(work) {}

    void add(FileRow const& file);
    [[nodiscard]] std::optional<FileRow> find(Id<FileTag> const& file);
    [[nodiscard]] std::vector<FileRow> of_pair(Id<PairTag> const& pair);
    /// Whether a version shows it already.
    [[nodiscard]] bool is_used(Id<FileTag> const& file);
    [[nodiscard]] std::int64_t bytes_of(Id<PairTag> const& pair);

    /// What shows these is about to be removed: from now on they wait to be forgotten, for as long
    /// as a new upload would, so that a backup that began a moment ago still finds them.
    void let_go(Id<ArtefactTag> const& artefact);
    [[nodiscard]] bool has_orphans(Instant before);
    /// Forgets files no version shows, and none has since then; says how many.
    std::int64_t drop_orphans(Instant before);
    [[nodiscard]] bool knows(files::FileName const& hash);

private:
    Work& work_;
};

}  // namespace telemachy::artefacts
