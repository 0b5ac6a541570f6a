#include "artefacts/store/file_row_store.h"

#include "artefacts/sql.h"

namespace telemachy::artefacts {

void FileRowStore::add(FileRow const& file) {
    work_.tx().run(sql::insert_file, file.id, file.pair, file.added_by, file.hash, file.bytes,
                   file.name, file.media_type, file.sealed, file.added_at);
}

std::optional<FileRow> FileRowStore::find(Id<FileTag> const& file) {
    return work_.tx().one<FileRow>(sql::find_file, file);
}

std::vector<FileRow> FileRowStore::of_pair(Id<PairTag> const& pair) {
    return work_.tx().all<FileRow>(sql::files_of_pair, pair);
}

bool FileRowStore::is_used(Id<FileTag> const& file) {
    return work_.tx().one<std::int64_t>(sql::is_file_used, file).has_value();
}

std::int64_t FileRowStore::bytes_of(Id<PairTag> const& pair) {
    return work_.tx().one<std::int64_t>(sql::bytes_of_pair, pair).value_or(0);
}

void FileRowStore::let_go(Id<ArtefactTag> const& artefact) {
    work_.tx().run(sql::free_files, artefact, work_.now());
}

bool FileRowStore::has_orphans(Instant before) {
    return work_.tx().one<std::int64_t>(sql::find_orphan, before).has_value();
}

std::int64_t FileRowStore::drop_orphans(Instant before) {
    return static_cast<std::int64_t>(work_.tx().run(sql::drop_orphans, before));
}

bool FileRowStore::knows(files::FileName const& hash) {
    return work_.tx().one<std::int64_t>(sql::is_hash_known, hash).has_value();
}

}  // namespace telemachy::artefacts
