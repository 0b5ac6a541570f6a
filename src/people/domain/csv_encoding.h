#pragma once

#include <string>
#include <vector>

#include "kernel/result.h"

namespace telemachy::people {

/// A delimited file's bytes as UTF-8 text without a byte order mark, and what had to be assumed.
struct DecodedText {
    std::string text;
    std::vector<std::string> notes;  ///< Sentences for the person who uploaded it.
};

/// Recognises UTF-8 and UTF-16 by their marks, plain UTF-8 by reading it, and takes everything else
/// as Windows-1252, which is what spreadsheets in Western offices write when nobody asked them.
/// Refuses what is not text at all (`roster.binary`) and says what to do about it.
[[nodiscard]] Result<DecodedText> decode_text(std::string bytes);

}  // namespace telemachy::people
