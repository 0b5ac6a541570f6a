#pragma once

#include <string_view>

namespace telemachy::people {

/// The delimiter a text uses: the one of comma, semicolon, tab and pipe that cuts its first rows
/// into the most even table. A text of one column has none, and comma is as good as any.
[[nodiscard]] char detect_delimiter(std::string_view text);

}  // namespace telemachy::people
