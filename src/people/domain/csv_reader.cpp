#include "people/domain/csv_reader.h"

#include <algorithm>
#include <cstdio>
#include <optional>
#include <set>
#include <utility>

#include "kernel/vocabulary.h"
#include "people/domain/csv_dialect.h"
#include "people/domain/csv_encoding.h"
#include "people/domain/text_folding.h"

namespace telemachy::people {
namespace {

Problem too_large(std::size_t bytes, CsvLimits limits) {
    char sentence[160];
    constexpr double mebibyte = 1 << 20;
    std::snprintf(
        sentence, sizeof sentence,
        "This file has %.1f MiB and the limit is %.0f MiB. Leave out columns that are not "
        "needed, or import it in parts.",
        static_cast<double>(bytes) / mebibyte, static_cast<double>(limits.bytes_max) / mebibyte);
    return {ProblemKind::too_large, "roster.too_large", sentence};
}

Problem unclosed_quote(std::size_t row) {
    return invalid(
        "roster.unclosed_quote",
        "The quotation mark opened in row " + std::to_string(row) +
            " is never closed, so the rest of the file would be read as one cell. Close it "
            "or double it, and upload the file again.");
}

Problem too_many_rows(CsvLimits limits) {
    return {ProblemKind::too_large, "roster.too_many_rows",
            "This file has more than " + std::to_string(limits.rows_max) +
                " rows, which is the limit. Import it in parts."};
}

Problem too_many_columns(std::size_t row, CsvLimits limits) {
    return invalid("roster.too_many_columns",
                   "Row " + std::to_string(row) + " has more than " +
                       std::to_string(limits.columns_max) +
                       " cells, which is the limit. Is this a roster, with one row for each post?");
}

/// "A" to "Z", "AA" …: how a spreadsheet would call a column whose heading is blank.
std::string column_letters(std::size_t index) {
    std::string letters;
    for (++index; index > 0; index = (index - 1) / 26) {
        letters.insert(letters.begin(), static_cast<char>('A' + (index - 1) % 26));
    }
    return letters;
}

/// The delimiter that Excel's own first line `sep=;` names; the line is then no row.
std::optional<char> named_delimiter(std::string_view text) {
    if (text.size() < 5 || folded(text.substr(0, 4)) != "sep=") return std::nullopt;
    bool const ends = text.size() == 5 || text[5] == '\n' || text[5] == '\r';
    return ends ? std::optional(text[4]) : std::nullopt;
}

}  // namespace

/// One pass over the text. Cells with doubled quotation marks are compacted where they stand: what
/// is read is never shorter than what is kept, so the buffer serves as source and store.
class CsvScan {
public:
    CsvScan(CsvTable& table, std::size_t from, CsvLimits limits)
        : table_(table),
          text_(table.text_),
          delimiter_(table.delimiter_),
          at_(from),
          limits_(limits) {}

    Result<Done> run() {
        while (at_ < text_.size()) {
            auto const first_cell = table_.cells_.size();
            TRY(read_row());
            bool const blank = std::all_of(
                table_.cells_.begin() + static_cast<std::ptrdiff_t>(first_cell),
                table_.cells_.end(), [](CsvTable::Span const& cell) { return cell.size == 0; });
            if (blank) {
                table_.cells_.resize(first_cell);
            } else {
                table_.row_starts_.push_back(static_cast<std::uint32_t>(first_cell));
                table_.row_numbers_.push_back(static_cast<std::uint32_t>(number_));
                // The first row are the headings.
                if (table_.row_numbers_.size() > limits_.rows_max + 1) {
                    return refuse(too_many_rows(limits_));
                }
            }
            ++number_;
        }
        table_.row_starts_.push_back(static_cast<std::uint32_t>(table_.cells_.size()));
        return Done{};
    }

private:
    Result<Done> read_row() {
        std::size_t cells = 0;
        for (;;) {
            bool const quoted = at_ < text_.size() && text_[at_] == '"';
            table_.cells_.push_back(quoted ? TRY(read_quoted()) : read_bare());
            if (++cells > limits_.columns_max) return refuse(too_many_columns(number_, limits_));
            if (at_ >= text_.size()) return Done{};
            if (text_[at_] == delimiter_) {
                ++at_;
                continue;
            }
            if (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n') ++at_;
            ++at_;
            return Done{};
        }
    }

    CsvTable::Span read_bare() {
        auto const begin = at_;
        while (at_ < text_.size() && !ends_cell(text_[at_])) ++at_;
        return span(begin, at_);
    }

    Result<CsvTable::Span> read_quoted() {
        auto const begin = ++at_;
        auto kept = begin;
        for (;;) {
            auto const mark = text_.find('"', at_);
            if (mark == std::string::npos) return refuse(unclosed_quote(number_));
            keep(at_, mark, kept);
            at_ = mark + 1;
            if (at_ >= text_.size() || text_[at_] != '"') break;
            text_[kept++] = '"';
            ++at_;
        }
        // Text behind the closing mark breaks the rules; spreadsheets keep it, and so do we.
        auto const tail = at_;
        while (at_ < text_.size() && !ends_cell(text_[at_])) ++at_;
        keep(tail, at_, kept);
        return span(begin, kept);
    }

    void keep(std::size_t begin, std::size_t end, std::size_t& kept) {
        if (kept != begin) {
            std::copy(text_.begin() + static_cast<std::ptrdiff_t>(begin),
                      text_.begin() + static_cast<std::ptrdiff_t>(end),
                      text_.begin() + static_cast<std::ptrdiff_t>(kept));
        }
        kept += end - begin;
    }

    bool ends_cell(char c) const { return c == delimiter_ || c == '\n' || c == '\r'; }

    static CsvTable::Span span(std::size_t begin, std::size_t end) {
        return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin)};
    }

    CsvTable& table_;
    std::string& text_;
    char delimiter_;
    std::size_t at_;
    std::size_t number_ = 1;  ///< Of the row being read.
    CsvLimits limits_;
};

namespace {

/// A heading is shown and sent with every answer; a longer one is no heading.
constexpr std::size_t heading_length_max = 200;

/// Headings people can tell apart and a mapping can be remembered by.
std::vector<std::string> unique_header(std::vector<std::string> header) {
    std::set<std::string, std::less<>> taken;
    for (std::size_t column = 0; column < header.size(); ++column) {
        auto& name = header[column];
        if (name.empty()) name = "Column " + column_letters(column);
        auto const plain = name;
        for (int copy = 2; !taken.insert(name).second; ++copy) {
            name = plain + " (" + std::to_string(copy) + ")";
        }
    }
    return header;
}

}  // namespace

std::string_view CsvTable::cell(std::size_t row, std::size_t column) const {
    auto const index = row_starts_[row] + column;
    if (index >= row_starts_[row + 1]) return {};
    return std::string_view(text_).substr(cells_[index].begin, cells_[index].size);
}

bool CsvTable::is_ragged(std::size_t row) const {
    if (cell_count(row) < columns()) return true;
    for (auto index = row_starts_[row] + columns(); index < row_starts_[row + 1]; ++index) {
        if (cells_[index].size != 0) return true;
    }
    return false;
}

std::vector<RaggedRow> CsvTable::ragged_rows() const {
    std::vector<RaggedRow> ragged;
    for (std::size_t row = 0; row < rows(); ++row) {
        if (is_ragged(row)) {
            ragged.push_back({row_number(row), cell_count(row)});
        }
    }
    return ragged;
}

Result<CsvTable> read_csv(std::string bytes, CsvLimits limits) {
    if (bytes.size() > limits.bytes_max) return refuse(too_large(bytes.size(), limits));
    auto decoded = TRY(decode_text(std::move(bytes)));

    CsvTable table;
    table.text_ = std::move(decoded.text);
    table.notes_ = std::move(decoded.notes);
    auto const named = named_delimiter(table.text_);
    table.delimiter_ = named.value_or(detect_delimiter(table.text_));
    std::size_t const from =
        named ? std::min(table.text_.find_first_of("\r\n"), table.text_.size()) : 0;
    TRY(CsvScan(table, from, limits).run());

    if (table.row_numbers_.empty()) {
        return refuse(invalid("roster.empty", "There is nothing in this file: not even headings."));
    }
    auto width = table.row_starts_[1] - table.row_starts_[0];
    while (width > 1 && trimmed(table.cell(0, width - 1)).empty()) --width;
    std::vector<std::string> header;
    for (std::size_t column = 0; column < width; ++column) {
        header.push_back(shortened(trimmed(table.cell(0, column)), heading_length_max));
    }
    table.header_ = unique_header(std::move(header));
    table.row_starts_.erase(table.row_starts_.begin());
    table.row_numbers_.erase(table.row_numbers_.begin());
    return table;
}

}  // namespace telemachy::people
