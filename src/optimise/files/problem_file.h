#pragma once

#include <optional>
#include <string>
#include <variant>

#include "optimise/files/written_assignment.h"

namespace telemachy::optimise {

/// Reads an assignment problem from a file in one of the formats "or-library", "dimacs" and "csv";
/// without one, from what the file's name ends in: `.asn` and `.dimacs`, `.csv`, all else is taken
/// for an OR-Library file.
[[nodiscard]] std::variant<WrittenAssignment, Unreadable> read_problem_file(
    std::string const& path, std::optional<std::string> const& format = {});

/// Everything in a file, or nothing when it cannot be read.
[[nodiscard]] std::optional<std::string> text_of_file(std::string const& path);

}  // namespace telemachy::optimise
