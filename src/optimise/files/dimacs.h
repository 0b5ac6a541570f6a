#pragma once

#include <string_view>
#include <variant>

#include "optimise/files/written_assignment.h"

namespace telemachy::optimise {

/// The assignment format of the first DIMACS implementation challenge (`.asn`), of which the sum of
/// the arcs' costs is to be smallest. Nodes named in `n` lines are agents, all others are tasks;
/// everybody gets one task, each task has one place. Of parallel arcs the cheapest counts.
///
///     c two agents, two tasks
///     p asn 4 3
///     n 1
///     n 2
///     a 1 3 9
///     a 1 4 3
///     a 2 3 8      →  the least cost is 11
[[nodiscard]] std::variant<WrittenAssignment, Unreadable> read_dimacs(std::string_view text);

}  // namespace telemachy::optimise
