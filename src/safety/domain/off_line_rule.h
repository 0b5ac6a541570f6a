#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "people/people.h"
#include "relationships/relationships.h"

namespace telemachy::safety {

/// How many posts up the rule looks unless a programme says otherwise: one's manager, theirs, and
/// one more. Above that everybody stands below the same few, and no leader could be paired at all.
inline constexpr std::int64_t levels_default = 3;
inline constexpr std::int64_t levels_max = 10;

/// One of a pair stands above the other, so many posts up.
struct Above {
    Id<people::PersonTag> above;
    Id<people::PersonTag> below;
    std::int64_t posts = 1;

    bool operator==(Above const&) const = default;
};

/// Whether one of these two stands in the other's reporting line, in either direction, at most
/// `levels` posts up; the nearer one where somebody contrived to be both.
[[nodiscard]] std::optional<Above> off_line_breach(people::ReportingChain const& one,
                                                   people::ReportingChain const& other,
                                                   std::int64_t levels);

/// Whether somebody on this side is the junior, whom the rules are there for. Peers both are:
/// neither has a senior in it to turn to.
[[nodiscard]] bool is_junior(programmes::Modality modality, programmes::Side side);

/// Whether somebody is free to help these two: neither of them, and above neither.
[[nodiscard]] bool is_independent(Id<people::PersonTag> const& person,
                                  std::span<people::ReportingChain const> of_the_two);

}  // namespace telemachy::safety
