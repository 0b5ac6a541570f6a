#include "artefacts/use_cases/upload_file.h"

#include "relationships/relationships_directory.h"

namespace telemachy::artefacts::upload_file {
namespace {

Result<Id<PersonTag>> may_upload(Work& work, Input const& input) {
    auto const pair = TRY(relationships::RelationshipsDirectory(work).own_active(input.pair));
    auto const kept = static_cast<std::size_t>(FileRowStore(work).bytes_of(input.pair));
    if (kept + input.file.bytes.size() > pair_bytes_max) {
        return refuse(
            {ProblemKind::too_large,
             "artefacts.no_room",
             "The two of you have no room left for this. Remove what is no longer needed.",
             {{"/file", "no_room", "There is no room left for this."}}});
    }
    return pair.me.id;
}

Result<FileKind> kind_of_upload(Input const& input) {
    if (input.sealed)
        return sealed_kind(input.kind ? input.kind->value : std::string(), input.file.bytes);
    return kind_of(input.name ? input.name->value : std::string(), input.file.bytes);
}

}  // namespace

Result<Output> run(Study& study, Input const& input, files::FileStore const& store) {
    TRY(study.look([&](Work& work) { return may_upload(work, input); }));
    auto const kind = TRY(kind_of_upload(input));
    auto const hash = store.keep(input.file.bytes);
    Output output;
    TRY(study.write([&](Work& work) -> Result<void> {
        auto const me = TRY(may_upload(work, input));
        // Between keeping it and now, whoever sweeps may have found that nobody wants such a file.
        if (!store.has(hash)) store.keep(input.file.bytes);
        FileRow const row{.id = work.make_id<FileTag>(),
                          .pair = input.pair,
                          .added_by = me,
                          .hash = hash,
                          .bytes = static_cast<std::int64_t>(input.file.bytes.size()),
                          .name = kind.name,
                          .media_type = kind.media_type,
                          .sealed = input.sealed,
                          .added_at = work.now()};
        FileRowStore(work).add(row);
        work.concerns(input.pair.text());
        work.note("bytes", row.bytes);
        output = {row.id, row.name, row.media_type, row.bytes};
        return {};
    }));
    return output;
}

}  // namespace telemachy::artefacts::upload_file
