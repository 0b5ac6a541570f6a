#pragma once

#include <optional>
#include <span>

#include "people/domain/csv_reader.h"
#include "people/domain/roster_field.h"

namespace telemachy::people {

/// What the values of a column look like, when nine in ten of the first two hundred agree: e-mail
/// addresses, time zones, countries, grades, dates, or the two or three words for gender.
[[nodiscard]] std::optional<RosterField> field_by_samples(CsvTable const& table,
                                                          std::size_t column);

/// The unmapped column whose values are, nine in ten, values of column `refs` but not its own copy:
/// that is who reports to whom, whatever its heading says.
[[nodiscard]] std::optional<std::size_t> column_naming_values_of(
    CsvTable const& table, std::size_t refs, std::span<std::optional<RosterField> const> mapped);

}  // namespace telemachy::people
