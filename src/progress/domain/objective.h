#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "kernel/result.h"
#include "kernel/time.h"
#include "progress/progress.h"

namespace telemachy::progress {

/// What somebody wants to become better at, and what would show it. The rating is taken at the
/// outset: asked afterwards, people remember where they began by where they are (response shift).
struct ObjectiveTerms {
    Text<1, 500> aim;
    Text<1, 1000> evidence;
    Rating before;
    std::optional<Date> aim_by;
};

/// More than a few at once and none is worked on.
inline constexpr std::int64_t objectives_max = 5;

/// Whether one more may be set beside so many that are still without a recount.
[[nodiscard]] Result<void> may_set(std::int64_t open);

/// Whether `next` may stand in the place of `current`. Once somebody has told how it went, the
/// rating from the outset stays what it was: it is what the change is measured from.
[[nodiscard]] Result<void> may_edit(Rating const& current_before, Rating const& next_before,
                                    std::int64_t recounts);

}  // namespace telemachy::progress
