#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "kernel/result.h"
#include "people/domain/csv_reader.h"
#include "people/domain/roster_field.h"

namespace telemachy::people {

/// Which column of a file means what: one entry for each column, nothing where it is left out.
struct RosterMapping {
    std::vector<std::optional<RosterField>> columns;

    /// The column of a field, or nothing. `monitoring` may stand on several; the first is found.
    [[nodiscard]] std::optional<std::size_t> column_of(RosterField field) const;
    [[nodiscard]] bool has(RosterField field) const { return column_of(field).has_value(); }

    bool operator==(RosterMapping const&) const = default;
};

/// One line of a mapping as people write it: a heading, and the field's name or nothing.
struct MappedColumn {
    std::string source;
    std::optional<std::string> field;

    bool operator==(MappedColumn const&) const = default;
};

/// The best guess from the headings (see `roster_field.h`) and, where a heading says nothing, from
/// the first values below it: addresses, dates, time zones, a column that names posts of another.
[[nodiscard]] RosterMapping guess_mapping(CsvTable const& table);

/// What tells one kind of file from another, so that a mapping is made once and remembered: the
/// headings, whatever their order, case and punctuation.
[[nodiscard]] std::string header_signature(std::span<std::string const> header);

/// The mapping in words, and back. Refuses unknown headings and fields (offering the nearest), and
/// one field on two columns, all at once with their paths (`/columns/3/field`).
[[nodiscard]] std::vector<MappedColumn> in_words(RosterMapping const& mapping,
                                                 std::span<std::string const> header);
[[nodiscard]] Result<RosterMapping> mapping_from_words(std::span<MappedColumn const> words,
                                                       std::span<std::string const> header);

/// What is still missing before rows can be read, as a sentence; nothing when all is there.
[[nodiscard]] std::optional<std::string> what_is_missing(RosterMapping const& mapping);

}  // namespace telemachy::people
