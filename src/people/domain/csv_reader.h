#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/result.h"

namespace telemachy::people {

/// How much a file may ask of us. What is bigger is a mistake or an attack, and refusing it early
/// keeps the memory of a small server: a row of a roster takes about four kilobytes while it is
/// compared.
struct CsvLimits {
    std::size_t bytes_max = std::size_t{64} << 20;
    std::size_t rows_max = 200'000;
    std::size_t columns_max = 500;
};

/// A row whose number of cells is not the header's: its values may stand under the wrong headings.
struct RaggedRow {
    std::size_t row = 0;  ///< As a spreadsheet numbers it.
    std::size_t cells = 0;

    bool operator==(RaggedRow const&) const = default;
};

/// A delimited text as a table. The cells are views into one buffer the table owns, so that fifty
/// thousand rows cost one allocation and not a million.
///
/// Rows are numbered as a spreadsheet shows them: the header is row 1, blank lines count, and a
/// line break inside quotation marks does not start a new row.
class CsvTable {
public:
    [[nodiscard]] std::vector<std::string> const& header() const { return header_; }
    [[nodiscard]] std::size_t rows() const { return row_numbers_.size(); }
    [[nodiscard]] std::size_t columns() const { return header_.size(); }
    [[nodiscard]] std::size_t row_number(std::size_t row) const { return row_numbers_[row]; }

    /// The cell as it was written, white space kept; empty beyond the end of a short row.
    [[nodiscard]] std::string_view cell(std::size_t row, std::size_t column) const;

    [[nodiscard]] std::size_t cell_count(std::size_t row) const {
        return row_starts_[row + 1] - row_starts_[row];
    }

    /// Whether this row has fewer or more cells than the header (blank surplus does not count).
    [[nodiscard]] bool is_ragged(std::size_t row) const;
    [[nodiscard]] std::vector<RaggedRow> ragged_rows() const;

    [[nodiscard]] char delimiter() const { return delimiter_; }
    [[nodiscard]] std::vector<std::string> const& notes() const { return notes_; }

private:
    friend class CsvScan;
    friend Result<CsvTable> read_csv(std::string bytes, CsvLimits limits);

    struct Span {
        std::uint32_t begin = 0;
        std::uint32_t size = 0;
    };

    std::string text_;
    std::vector<Span> cells_;
    std::vector<std::uint32_t>
        row_starts_;  ///< Index of each row's first cell, and one past the last.
    std::vector<std::uint32_t> row_numbers_;
    std::vector<std::string> header_;
    std::vector<std::string> notes_;
    char delimiter_ = ',';
};

/// Reads delimited text as people have it: comma, semicolon, tab or pipe (found by looking, or
/// named by a first line `sep=;`), any byte order mark, CR LF, LF or CR, quoted cells with line
/// breaks and doubled quotation marks. Blank lines are passed over; headings are trimmed, made
/// unique, and given a name when they have none.
///
/// Refusals: `roster.too_large`, `roster.binary`, `roster.empty`, `roster.unclosed_quote` (with its
/// row), `roster.too_many_rows`, `roster.too_many_columns`.
/// Cost: linear; 50,000 rows of 15 columns take a few hundredths of a second.
[[nodiscard]] Result<CsvTable> read_csv(std::string bytes, CsvLimits limits = {});

}  // namespace telemachy::people
