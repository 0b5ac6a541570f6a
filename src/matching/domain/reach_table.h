#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "matching/domain/reach.h"

namespace telemachy::matching {

using ReachCounts = std::array<int, reach_steps>;
using ReachPeople = std::vector<ReachedPerson const*>;

[[nodiscard]] constexpr std::size_t at(ReachStep step) { return static_cast<std::size_t>(step); }

/// The groups of one attribute with what they count, and what of it must be hidden.
struct ReachTable {
    struct Cell {
        std::string group;
        ReachCounts counts{};
        std::array<bool, reach_steps> hidden{};
    };
    std::vector<Cell> cells;
    ReachCounts unknown{};  ///< People of no stated group.
    ReachCounts total{};
};

[[nodiscard]] ReachTable count_reach(ReachPeople const& people, std::string const& attribute);

/// Hides small cells of each step, and others beside them. Where the group is in the directory for
/// everyone, who came how far gives away nothing about it: only groups too small to compare go.
void hide_small_cells(ReachTable& table, bool is_public);

/// Counts the groups that are too small to speak of with those who stated none.
void fold_small_groups(ReachTable& table);

/// Hides in the tables of one attribute inside every unit. A step of a unit is shown for all groups
/// or for none, and never hidden in one unit alone.
void hide_inside_units(std::map<std::string, ReachTable>& units);

}  // namespace telemachy::matching
