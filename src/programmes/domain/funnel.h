#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "programmes/programmes.h"

namespace telemachy::programmes {

/// The steps of participation, in order (requirement S5). A person counts towards a step once they
/// have ever reached it, so leaving later does not rewrite how they were treated.
inline constexpr std::array<std::string_view, 6> funnel_steps{"eligible", "invited", "applied",
                                                              "enrolled", "matched", "active"};

template <class T>
using Steps = std::array<T, funnel_steps.size()>;

/// How far one person came on each side, and which group they count towards.
struct Progress {
    std::string group;
    Steps<bool> as_mentee{};
    Steps<bool> as_mentor{};
};

struct FunnelGroup {
    std::string group;
    Steps<std::optional<std::int64_t>> counts{};  ///< Nothing where it is hidden.
};

struct Funnel {
    std::vector<FunnelGroup> groups;  ///< The largest first; empty when all are of one group.
    Steps<std::int64_t> total{};
    bool suppressed = false;
};

/// Groups smaller than this are never shown.
inline constexpr std::int64_t smallest_shown_group = 5;

/// Counts the people of one side, or of both (each person once), by group and hides small groups.
///
/// A step's total is public, so hiding one cell alone would hide nothing: where a step has hidden
/// cells there are at least two of them, together at least five people, and the smallest of the
/// others are hidden until that is so (complementary cell suppression, as in Hundepool et al.,
/// Statistical Disclosure Control, 2012, §4.2). Whoever may see one side may see the other and both
/// together, and could subtract; so what is hidden in one of the three tables is hidden in all of
/// them. A step that nobody reached is shown as zeros: its total says so anyway.
[[nodiscard]] Funnel count_funnel(std::vector<Progress> const& people,
                                  std::optional<Side> side = {});

}  // namespace telemachy::programmes
