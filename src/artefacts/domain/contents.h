#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "artefacts/artefacts.h"
#include "kernel/result.h"
#include "kernel/vocabulary.h"
#include "sealed/sealed.h"

namespace telemachy::artefacts {

/// How many things two people may keep before they are asked to tidy, and how often one may change.
inline constexpr std::size_t artefacts_max = 200;
inline constexpr std::int64_t versions_max = 100;

using Title = Text<0, 120>;
using Remark = Text<0, 500>;

/// What a version holds. Plain: a title with a file or a link. Sealed: the same inside `text`,
/// which only the two can open, with the file beside it sealed too.
struct Contents {
    Title title;
    Remark note;
    std::optional<Text<1, 2000>> link;
    std::optional<Id<FileTag>> file;
    std::optional<sealed::SealedText> text;
};

/// Whether it holds what such a version must and nothing it must not: no word of a sealed one may
/// stand beside it, and a link leads to the web.
[[nodiscard]] Result<void> check_contents(Contents const& contents);

}  // namespace telemachy::artefacts
