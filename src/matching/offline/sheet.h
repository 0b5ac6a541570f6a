#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/result.h"
#include "people/domain/csv_reader.h"

namespace telemachy::matching {

/// A table somebody made in a spreadsheet, with columns found by what they are called: case, spaces
/// and underscores do not matter. Cells come trimmed.
class Sheet {
public:
    [[nodiscard]] static Result<Sheet> read(std::string bytes);

    [[nodiscard]] bool has(std::string_view column) const;
    [[nodiscard]] std::size_t rows() const { return table_.rows(); }
    /// As a spreadsheet numbers it.
    [[nodiscard]] std::size_t row_number(std::size_t row) const { return table_.row_number(row); }
    /// The cell, or nothing said where there is no such column.
    [[nodiscard]] std::string cell(std::size_t row, std::string_view column) const;
    [[nodiscard]] std::vector<std::string> const& headings() const { return table_.header(); }

private:
    explicit Sheet(people::CsvTable table);

    people::CsvTable table_;
    std::map<std::string, std::size_t, std::less<>> columns_;
};

/// "Reverse mentor?" and "reverse_mentor" are the same heading.
[[nodiscard]] std::string folded_heading(std::string_view heading);

/// The parts of a cell that lists several things, split at `;` (or `,` where there is none), trimmed.
[[nodiscard]] std::vector<std::string> parts_of_cell(std::string const& cell);

/// What is wrong with a sheet, row by row.
class SheetProblems {
public:
    SheetProblems(Sheet const& sheet, std::string file) : sheet_(sheet), file_(std::move(file)) {}

    void add(std::size_t row, std::string code, std::string const& sentence);
    [[nodiscard]] std::vector<FieldProblem> take() { return std::move(fields_); }

private:
    Sheet const& sheet_;
    std::string file_;
    std::vector<FieldProblem> fields_;
};

}  // namespace telemachy::matching
