#pragma once

#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace telemachy {

/// How many slips of the finger lie between two words: letters left out, added, changed, or two
/// neighbours swapped (optimal string alignment, Damerau 1964). Bytes rather than letters. Counting
/// stops above `limit`, and the limit plus one is answered. O(|a|·|b|).
[[nodiscard]] std::size_t edit_distance(
    std::string_view a, std::string_view b,
    std::size_t limit = std::numeric_limits<std::size_t>::max() - 1);

/// The choice a person most likely meant, or nothing if none is near: at most a third of the
/// letters may be wrong, or the word is the beginning of exactly one choice.
[[nodiscard]] std::optional<std::string_view> nearest_word(std::string_view word,
                                                           std::span<std::string_view const> among);

/// `Did you mean "expertise"?`, or, when nothing is near, the choices there are.
[[nodiscard]] std::string suggestion(std::string_view word,
                                     std::span<std::string_view const> among);

}  // namespace telemachy
