#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "matching/domain/participant.h"

namespace telemachy::matching {

/// Where a leadership style named in one word leans on the four axes (decides alone or together,
/// plans or improvises, reserved or outspoken, guards what works or breaks new ground), so that "how
/// far apart" has an answer. The six are those of Goleman, "Leadership that gets results", Harvard
/// Business Review (2000); any other word is not known, and neutral.
[[nodiscard]] std::optional<std::array<int, style_axes>> axes_of_style(std::string_view style);

}  // namespace telemachy::matching
