#include "artefacts/use_cases/artefact_page.h"

#include <algorithm>
#include <map>

#include "sealed/sealed_directory.h"

namespace telemachy::artefacts {
namespace {

using relationships::OwnPairFacts;

/// What a pair keeps, asked for once: by artefact, by file, by sealed text and version.
class Shelf {
public:
    Shelf(Work& work, OwnPairFacts const& pair) : pair_(pair) {
        auto const& id = pair.facts.id;
        for (auto& version : ArtefactStore(work).versions_of(id))
            versions_[version.artefact].push_back(std::move(version));
        for (auto& file : FileRowStore(work).of_pair(id)) files_.emplace(file.id, std::move(file));
        auto const kind = std::string(sealed_kind_word);
        for (auto& text : sealed::SealedDirectory(work).own_versions(id.text(), kind)) {
            texts_.emplace(std::pair(text.binding.object, text.binding.version.value),
                           std::move(text));
        }
    }

    Artefact artefact(ArtefactRow const& row) {
        Artefact artefact{.id = row.id,
                          .version = {row.version},
                          .sealed = row.sealed,
                          .mine = row.made_by == pair_.me.id,
                          .versions = {}};
        for (auto const& version : versions_[row.id]) artefact.versions.push_back(shown(version));
        return artefact;
    }

private:
    ArtefactVersion shown(VersionRow const& row) {
        ArtefactVersion version{.version = row.version,
                                .mine = row.added_by == pair_.me.id,
                                .added = row.added_at,
                                .title = row.title,
                                .note = row.note,
                                .link = row.link,
                                .file = {},
                                .text = {}};
        if (row.file) {
            auto const& file = files_.at(*row.file);
            version.file = FileOutline{file.id, file.name, file.media_type, file.bytes};
        }
        if (row.text) {
            auto const text = texts_.find(std::pair(*row.text, row.version));
            if (text != texts_.end()) version.text = std::move(text->second);
        }
        return version;
    }

    OwnPairFacts const& pair_;
    std::map<Id<ArtefactTag>, std::vector<VersionRow>> versions_;
    std::map<Id<FileTag>, FileRow> files_;
    std::map<std::pair<Id<sealed::ObjectTag>, std::int64_t>, sealed::OpenableText> texts_;
};

}  // namespace

std::vector<Artefact> artefacts_of(Work& work, OwnPairFacts const& pair) {
    Shelf shelf(work, pair);
    std::vector<Artefact> artefacts;
    for (auto const& row : ArtefactStore(work).of_pair(pair.facts.id))
        artefacts.push_back(shelf.artefact(row));
    return artefacts;
}

Artefact artefact_of(Work& work, OwnPairFacts const& pair, Id<ArtefactTag> const& id) {
    return Shelf(work, pair).artefact(ArtefactStore(work).find(id).value());
}

Result<OwnArtefact> own_artefact(Work& work, Id<ArtefactTag> const& id) {
    auto row = ArtefactStore(work).find(id);
    if (!row) return refuse(not_found("artefact"));
    auto pair = relationships::RelationshipsDirectory(work).own(row->pair);
    if (!pair) return refuse(not_found("artefact"));
    return OwnArtefact{std::move(*row), std::move(*pair)};
}

}  // namespace telemachy::artefacts
