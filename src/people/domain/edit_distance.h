#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace telemachy::people {

/// How many slips of the finger lie between two words: letters left out, added, changed, or two
/// neighbours swapped (optimal string alignment, Damerau 1964). Counting stops above `limit`, which
/// is then what is returned plus one. O(|a|·|b|), bytes rather than letters: good enough for folded
/// text.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

/// The one of `known` that `said` was probably meant to be: nearest by edit distance, at most a
/// third of its length away. Both sides are compared folded. Nothing when nothing is near, so that
/// nobody is offered nonsense.
[[nodiscard]] std::optional<std::string> nearest(std::string_view said,
                                                 std::span<std::string const> known);

}  // namespace telemachy::people
