#include "artefacts/use_cases/keep_artefact.h"

#include "notifications/notifications.h"
#include "sealed/keep_sealed.h"

namespace telemachy::artefacts {
namespace {

using relationships::OwnPairFacts;
using relationships::RelationshipsDirectory;

/// The file a version shows: uploaded by whoever adds it, for this pair, sealed as it is, and shown
/// by nothing else. What somebody else uploaded is not found, so that knowing a file's id gives
/// nobody the file.
Result<void> check_file(Work& work, OwnPairFacts const& pair, Contents const& contents) {
    if (!contents.file) return {};
    FileRowStore files(work);
    auto const file = files.find(*contents.file);
    bool const own = file && file->pair == pair.facts.id && file->added_by == pair.me.id;
    if (!own || files.is_used(file->id)) {
        return refuse(invalid_field("/contents/file", "not_found",
                                    "This file is not there any more. Choose it again."));
    }
    if (file->sealed != contents.text.has_value()) {
        return refuse(invalid_field("/contents/file", "not_sealed",
                                    "A file is sealed if what shows it is, and not otherwise."));
    }
    return {};
}

/// Keeps what is sealed of a version, and says which text it is. A first version begins a text, and
/// the next are versions of the same.
Result<std::optional<Id<sealed::ObjectTag>>> keep_text(Work& work, OwnPairFacts const& pair,
                                                       Contents const& contents,
                                                       std::optional<VersionRow> const& before) {
    if (!contents.text) return std::nullopt;
    auto const& binding = contents.text->binding;
    bool const follows = before ? binding.object == before->text : binding.version == 1;
    if (!follows) {
        return refuse(invalid_field("/contents/text/binding/object", "place",
                                    "This was sealed as a version of something else."));
    }
    auto const kept = TRY(sealed::keep_sealed(work, *contents.text,
                                              {.about = pair.facts.id.text(),
                                               .kind = std::string(sealed_kind_word),
                                               .tier = sealed::SealedTier::T3,
                                               .readers = {pair.me.id, pair.partner.id},
                                               .field = "/contents/text"}));
    return kept.object;
}

Result<void> add_version(Work& work, OwnPairFacts const& pair, ArtefactRow const& artefact,
                         Contents const& contents) {
    ArtefactStore artefacts(work);
    auto const before = artefacts.version(artefact.id, artefact.version);
    TRY(check_contents(contents));
    TRY(check_file(work, pair, contents));
    auto const text = TRY(keep_text(work, pair, contents, before));
    artefacts.add_version(
        {.artefact = artefact.id,
         .version = artefact.version + 1,
         .added_by = pair.me.id,
         .added_at = work.now(),
         .title = contents.title,
         .note = contents.note,
         .link = contents.link ? std::optional(contents.link->value) : std::nullopt,
         .file = contents.file,
         .text = text});
    notifications::notify(
        work, pair.partner.id.text(), artefact.version == 0 ? "artefact_added" : "artefact_changed",
        {{"name", pair.me.name}}, "/pairs/" + pair.facts.id.text() + "?view=artefacts");
    work.concerns(pair.facts.id.text());
    work.note("sealed", artefact.sealed);
    return {};
}

}  // namespace

Result<Artefact> add_artefact::run(Work& work, Input const& input) {
    auto const pair = TRY(RelationshipsDirectory(work).own_active(input.pair));
    ArtefactStore artefacts(work);
    if (artefacts.of_pair(input.pair).size() >= artefacts_max) {
        return refuse(conflict("artefacts.full",
                               "The two of you keep two hundred things already. "
                               "Remove what is no longer needed."));
    }
    auto const id = artefacts.add(input.pair, input.contents.text.has_value(), pair.me.id);
    TRY(add_version(work, pair, artefacts.find(id).value(), input.contents));
    return artefact_of(work, pair, id);
}

Result<Artefact> add_artefact_version::run(Work& work, Input const& input) {
    auto const own = TRY(own_artefact(work, input.artefact));
    auto const pair = TRY(RelationshipsDirectory(work).own_active(own.row.pair));
    if (input.version.value != own.row.version) return refuse(stale("artefact"));
    if (own.row.version >= versions_max) {
        return refuse(
            conflict("artefacts.versions", "This has changed a hundred times. Begin a new one."));
    }
    if (own.row.sealed != input.contents.text.has_value()) {
        return refuse(conflict("artefacts.sealed_stays",
                               "What was sealed stays sealed, and what was "
                               "plain stays plain. Begin a new one."));
    }
    TRY(add_version(work, pair, own.row, input.contents));
    return artefact_of(work, pair, input.artefact);
}

}  // namespace telemachy::artefacts
