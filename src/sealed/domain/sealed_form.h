#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "kernel/result.h"
#include "sealed/sealed.h"

namespace telemachy::sealed {

/// What a note may weigh once it is sealed. A larger thing is a file, and files are kept elsewhere.
inline constexpr std::size_t ciphertext_max = 512UL << 10;
/// Two people and a few more, not a crowd: a text for many belongs to a group key.
inline constexpr std::size_t readers_max = 50;

/// A sealed text's parts as bytes, once its form was checked.
struct SealedParts {
    std::string ciphertext;
    std::string signature;
};

/// Whether this has the form of a sealed text in every part: lengths, alphabet, a padded length,
/// the look of noise, one wrap for each reader. What was not sealed is refused here, so no words
/// can come to rest by mistake. Paths are under `at`.
[[nodiscard]] Result<SealedParts> check_form(SealedText const& text, std::string const& at);

/// What the author signs: "vault/v1/object", a zero byte, SHA-256 of the binding's canonical text,
/// SHA-256 of the ciphertext.
[[nodiscard]] std::string signed_text_of(std::string_view canonical_binding,
                                         std::string_view ciphertext);

}  // namespace telemachy::sealed
