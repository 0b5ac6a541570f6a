#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "supervision/domain/junior.h"

/// How groups come about by themselves.
namespace telemachy::supervision {

/// Few enough that everybody speaks, enough that one who is missing is no empty room.
inline constexpr std::size_t group_min = 4;
inline constexpr std::size_t group_max = 6;
/// A group that has not an hour of everybody's working day in common would meet at night.
inline constexpr std::int64_t common_minutes_min = 60;

/// Why somebody is in no group. `too_few`: there are not four to begin with; `line`: those who are
/// left stand in their line or their executive's; `hours`: no hour suits them all; `full`: every
/// group that would suit has six.
enum class LeftOver { too_few, line, hours, full };

/// Whether somebody may join these people: no clash, an hour in common, and a place.
[[nodiscard]] bool fits(std::span<Junior const* const> group, Junior const& junior,
                        std::int64_t levels);

struct Unplaced {
    Junior const* junior;
    LeftOver why;
};
struct Forming {
    std::vector<std::vector<Junior const*>> groups;
    std::vector<Unplaced> left_over;
};

/// Groups of four to six of whom no two clash and who have an hour in common, spread over units.
///
/// People are taken in bands of about thirty whose days begin at about one time, and a band is
/// dealt out to its groups: whoever clashes with most of it first, each to the group that has
/// fewest of their unit, then fewest people. A group left with fewer than four takes from larger
/// ones or is given up; whoever fits nowhere takes a free place in any group, or makes one with the
/// others who are left. A greedy rule that a coordinator can follow, and changes by hand; the same
/// people give the same groups.
[[nodiscard]] Forming form_groups(std::span<Junior const> juniors, std::int64_t levels);

}  // namespace telemachy::supervision
