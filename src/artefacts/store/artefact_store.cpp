#include "artefacts/store/artefact_store.h"

#include "artefacts/sql.h"

namespace telemachy::artefacts {

Id<ArtefactTag> ArtefactStore::add(Id<PairTag> const& pair, bool sealed, Id<PersonTag> const& by) {
    auto id = work_.make_id<ArtefactTag>();
    work_.tx().run(sql::insert_artefact, id, pair, sealed, by, work_.now());
    return id;
}

std::optional<ArtefactRow> ArtefactStore::find(Id<ArtefactTag> const& artefact) {
    return work_.tx().one<ArtefactRow>(sql::find_artefact, artefact);
}

std::vector<ArtefactRow> ArtefactStore::of_pair(Id<PairTag> const& pair) {
    return work_.tx().all<ArtefactRow>(sql::artefacts_of_pair, pair);
}

void ArtefactStore::add_version(VersionRow const& version) {
    auto& tx = work_.tx();
    tx.run(sql::insert_version, version.artefact, version.version, version.added_by,
           version.added_at, version.title, version.note, version.link, version.file, version.text);
    tx.run(sql::advance_artefact, version.artefact, version.version);
}

std::optional<VersionRow> ArtefactStore::version(Id<ArtefactTag> const& artefact,
                                                 std::int64_t version) {
    return work_.tx().one<VersionRow>(sql::find_version, artefact, version);
}

std::vector<VersionRow> ArtefactStore::versions_of(Id<PairTag> const& pair) {
    return work_.tx().all<VersionRow>(sql::versions_of_pair, pair);
}

void ArtefactStore::drop(Id<ArtefactTag> const& artefact) {
    work_.tx().run(sql::drop_versions, artefact);
    work_.tx().run(sql::drop_artefact, artefact);
}

}  // namespace telemachy::artefacts
