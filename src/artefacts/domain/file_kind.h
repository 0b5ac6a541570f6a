#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/result.h"

namespace telemachy::artefacts {

/// What one file may weigh: a deck with pictures, not a film. It is held whole in memory on its
/// way.
inline constexpr std::size_t file_bytes_max = 20UL << 20;
/// What a pair may keep altogether.
inline constexpr std::size_t pair_bytes_max = 400UL << 20;

/// A file as it is kept: a name that leads nowhere and a type from our list.
struct FileKind {
    std::string name;
    std::string media_type;

    bool operator==(FileKind const&) const = default;
};

/// Reads name and content together, and takes what people show one another: documents, slides,
/// tables, pictures, text. What a browser or an office program would run (pages, vector pictures,
/// macros, programs, archives) is refused, and so is a file that is not what its name says.
[[nodiscard]] Result<FileKind> kind_of(std::string_view name, std::string_view bytes);

/// The endings that are taken, for a screen to offer.
[[nodiscard]] std::vector<std::string> endings_taken();

/// What a sealed file is kept as: neither its name nor its type is ours to keep. It must look as
/// sealed bytes do, so that nothing comes to rest unsealed by mistake, and whoever sends it says
/// how its name ends, which must be on the list. That is all a house without the key can check:
/// whether it was the truth is for the browser that opens it.
[[nodiscard]] Result<FileKind> sealed_kind(std::string_view declared, std::string_view bytes);

}  // namespace telemachy::artefacts
