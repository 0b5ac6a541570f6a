#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "demo/domain/company.h"

namespace telemachy::demo {

/// Draws the chairs of the company before anybody sits on them: board, executive officers and their
/// assistants, a director per function and region, heads of unit, team leaders, teams. Exactly as
/// many as the functions' headcounts add up to, and every unit one of the cast belongs to is there.
[[nodiscard]] std::vector<DemoPost> draw_org_chart(std::uint64_t seed);

/// How many levels `senior` is above `junior` along reporting lines, over any of their posts;
/// nothing if neither line leads there. Whoever shares the very post is 0 levels away.
[[nodiscard]] std::optional<int> levels_above(DemoCompany const& company, PersonNo senior,
                                              PersonNo junior);

/// Whether one is in the other's reporting line within `levels`, either way round.
[[nodiscard]] bool in_one_line(DemoCompany const& company, PersonNo a, PersonNo b, int levels);

/// The post itself and every post below it.
[[nodiscard]] std::vector<PostNo> posts_below(std::vector<DemoPost> const& posts, PostNo top);

/// The unit the biased head of unit leads: large enough that both groups may be counted.
inline constexpr std::string_view biased_unit = "Plant Automation Rotterdam";

}  // namespace telemachy::demo
