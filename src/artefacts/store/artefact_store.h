#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "artefacts/artefacts.h"
#include "artefacts/domain/contents.h"
#include "operation/work.h"

namespace telemachy::artefacts {

struct ArtefactRow {
    Id<ArtefactTag> id;
    Id<PairTag> pair;
    bool sealed = false;
    Id<PersonTag> made_by;
    std::int64_t version = 0;
    Instant made_at;
};

struct VersionRow {
    Id<ArtefactTag> artefact;
    std::int64_t version = 0;
    Id<PersonTag> added_by;
    Instant added_at;
    std::string title;
    std::string note;
    std::optional<std::string> link;
    std::optional<Id<FileTag>> file;
    std::optional<Id<sealed::ObjectTag>> text;
};

class ArtefactStore {
public:
    explicit ArtefactStore(Work& work) : work_(work) {}

    [[nodiscard]] Id<ArtefactTag> add(Id<PairTag> const& pair, bool sealed,
                                      Id<PersonTag> const& by);
    [[nodiscard]] std::optional<ArtefactRow> find(Id<ArtefactTag> const& artefact);
    /// The latest made first.
    [[nodiscard]] std::vector<ArtefactRow> of_pair(Id<PairTag> const& pair);

    void add_version(VersionRow const& version);
    [[nodiscard]] std::optional<VersionRow> version(Id<ArtefactTag> const& artefact,
                                                    std::int64_t version);
    /// Of all its artefacts, the latest of each first.
    [[nodiscard]] std::vector<VersionRow> versions_of(Id<PairTag> const& pair);
    /// With every version. Its files stay until they are swept.
    void drop(Id<ArtefactTag> const& artefact);

private:
    Work& work_;
};

}  // namespace telemachy::artefacts
