#pragma once

#include <string_view>

#include "files/file_store.h"
#include "kernel/id.h"
#include "operation/capability.h"
#include "relationships/relationships.h"

/// The words of this room: what two people show one another. A file or a link, in versions, sealed
/// for the two or plain.
namespace telemachy::artefacts {

using people::PersonTag;
using relationships::PairTag;

struct ArtefactTag {
    static constexpr std::string_view prefix = "art";
};
/// A file that was uploaded, whether something refers to it yet or not.
struct FileTag {
    static constexpr std::string_view prefix = "fil";
};

/// `files` keeps what is uploaded; without one only links can be shared.
[[nodiscard]] Capability capability(files::FileStore const* files = nullptr);

}  // namespace telemachy::artefacts
