#pragma once

#include <string>
#include <string_view>

namespace telemachy::matching {

/// Text as HTML shows it, in content and in quoted attributes; characters no document may hold are
/// replaced. Names come from sheets people typed, so nothing is put into a page without this.
[[nodiscard]] std::string escaped(std::string_view text);

/// A number without more digits than it needs: 12, 0.25.
[[nodiscard]] std::string number_text(double number);

}  // namespace telemachy::matching
