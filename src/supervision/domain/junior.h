#pragma once

#include <bitset>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "people/people.h"

/// What is asked of people before they may sit in one group.
namespace telemachy::supervision {

/// The quarters of an hour in which somebody works, on the clock of UTC.
using Hours = std::bitset<96>;

/// When somebody works who starts and ends on their own clock, so many minutes east of UTC.
[[nodiscard]] Hours hours_of(people::WorkingTime const& time, int offset_minutes);

/// A reverse mentor: where they stand, and whom they mentor.
struct Junior {
    Id<people::PersonTag> person;
    std::string unit;
    people::ReportingChain line;  ///< Everybody above them.
    std::vector<people::ReportingChain>
        executives;  ///< Whom they mentor, and everybody above those.
    Hours hours;
};

/// Why two people do not sit in one group. `line`: one stands above the other, or both have one
/// manager. `executive`: both mentor one person, or one of them stands in the line of whom the
/// other mentors, as many posts up or down as the programme's off-line rule looks.
enum class Clash { none, line, executive };

[[nodiscard]] Clash clash_between(Junior const& one, Junior const& other, std::int64_t levels);

/// Minutes of a day in which all of them work.
[[nodiscard]] std::int64_t common_minutes(std::span<Junior const* const> group);

}  // namespace telemachy::supervision
