#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace telemachy::calendar {

/// TEXT values (RFC 5545 §3.3.11): backslash, semicolon, comma and line break are written with a
/// backslash. A backslash before anything else is dropped, as most readers do.
[[nodiscard]] std::string read_text(std::string_view value);
[[nodiscard]] std::string write_text(std::string_view text);

/// A list of values that are not TEXT, such as EXDATE's, at its commas.
[[nodiscard]] std::vector<std::string_view> split(std::string_view value, char separator);

}  // namespace telemachy::calendar
