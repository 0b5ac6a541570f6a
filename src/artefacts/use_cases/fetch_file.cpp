#include "artefacts/use_cases/fetch_file.h"

#include <stdexcept>

#include "relationships/relationships_directory.h"

namespace telemachy::artefacts::fetch_file {
namespace {

/// A file of one of the actor's pairs. Until a version shows it, it is its uploader's alone.
Result<FileRow> own_file(Work& work, Id<FileTag> const& id) {
    FileRowStore files(work);
    auto row = files.find(id);
    if (!row) return refuse(not_found("file"));
    auto const pair = relationships::RelationshipsDirectory(work).own(row->pair);
    bool const shown = pair && (row->added_by == pair->me.id || files.is_used(id));
    if (!shown) return refuse(not_found("file"));
    return std::move(*row);
}

}  // namespace

Result<Download> run(Study& study, Input const& input, files::FileStore const& store) {
    auto const row = TRY(study.look([&](Work& work) { return own_file(work, input.file); }));
    auto bytes = store.find(row.hash);
    if (!bytes) throw std::runtime_error("the file " + row.hash + " is missing from the store");
    return Download{row.media_type, row.name, std::move(*bytes)};
}

}  // namespace telemachy::artefacts::fetch_file
