#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace telemachy::people {

/// The one of `known` that `said` was probably meant to be: nearest by edit distance, at most a
/// third of its length away. Both sides are compared folded. Nothing when nothing is near, so that
/// nobody is offered nonsense.
[[nodiscard]] std::optional<std::string> nearest(std::string_view said,
                                                 std::span<std::string const> known);

}  // namespace telemachy::people
