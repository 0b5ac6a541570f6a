#pragma once

#include <span>
#include <string>
#include <string_view>

namespace telemachy::people {

/// Whether somebody's spreadsheet forgot to write a value in the place of its formula: `=A2&B2`,
/// `+SUM(…)`. A dash or a number with a sign is none.
[[nodiscard]] bool is_formula(std::string_view value);

/// `value` made harmless for spreadsheets: text that they would run as a formula (it starts with
/// `=`, `+`, `-`, `@`, a tab or a carriage return) gets a leading apostrophe. Text that already
/// looks so protected gets one more, so that `restored` finds every value again, byte for byte.
[[nodiscard]] std::string neutralised(std::string_view value);

/// What `neutralised` was given.
[[nodiscard]] std::string_view restored(std::string_view value);

/// Appends one comma-separated line with CR LF, each cell neutralised and quoted where it must be.
void append_csv_row(std::string& out, std::span<std::string const> cells);

}  // namespace telemachy::people
