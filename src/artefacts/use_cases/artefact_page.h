#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "artefacts/store/artefact_store.h"
#include "artefacts/store/file_row_store.h"
#include "operation/schema.h"
#include "relationships/relationships_directory.h"

/// What two people show one another, as the two see it.
namespace telemachy::artefacts {

/// Of what kind the texts of sealed artefacts are.
inline constexpr std::string_view sealed_kind_word = "artefact";

struct FileOutline {
    Id<FileTag> id;
    std::string name;
    std::string media_type;
    std::int64_t bytes;
};

struct ArtefactVersion {
    std::int64_t version;
    bool mine;
    Instant added;
    std::string title;
    std::string note;
    std::optional<std::string> link;
    std::optional<FileOutline> file;
    std::optional<sealed::OpenableText> text;

    static constexpr Sentence sentences[] = {
        {"mine", "Whether you added it; the other of the two did otherwise."},
        {"title", "Empty where it is sealed, as are the note and the link."},
        {"text", "What only the two of you can open: title, note, link, and the key of the file."},
    };
};

struct Artefact {
    Id<ArtefactTag> id;
    Version version;
    bool sealed;
    bool mine;
    std::vector<ArtefactVersion> versions;

    static constexpr Sentence sentences[] = {
        {"mine", "Whether you began it, and may remove it."},
        {"versions", "The latest first."},
    };
};

/// Everything of a pair's that is there to see, the latest begun first.
[[nodiscard]] std::vector<Artefact> artefacts_of(Work& work,
                                                 relationships::OwnPairFacts const& pair);

/// One of them. It must be one of the pair's.
[[nodiscard]] Artefact artefact_of(Work& work, relationships::OwnPairFacts const& pair,
                                   Id<ArtefactTag> const& id);

/// An artefact of one of the actor's pairs, with the pair. To everybody else it does not exist.
struct OwnArtefact {
    ArtefactRow row;
    relationships::OwnPairFacts pair;
};
[[nodiscard]] Result<OwnArtefact> own_artefact(Work& work, Id<ArtefactTag> const& id);

}  // namespace telemachy::artefacts
