#pragma once

#include <string_view>
#include <variant>

#include "optimise/files/written_assignment.h"

namespace telemachy::optimise {

/// Assignment problems of J. E. Beasley's OR-Library: the number n, then n × n costs, row by row.
/// Everybody gets one task, and the sum of the costs is to be smallest. Agents and tasks are called
/// by their numbers, from 1.
///
///     2
///     9 3
///     8 5          →  the least cost is 11: agent 1 takes task 2, agent 2 takes task 1
///
/// Generalised assignment (the files gap*) is another problem and refused with that word.
[[nodiscard]] std::variant<WrittenAssignment, Unreadable> read_or_library(std::string_view text);

}  // namespace telemachy::optimise
