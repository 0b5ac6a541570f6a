#pragma once

#include <optional>

#include "kernel/result.h"
#include "kernel/time.h"

namespace telemachy::relationships {

/// Why a conversation was not held on its day. `moved`: somebody asked for another day in time;
/// `excused`: called off without one; `no_show`: somebody was waited for.
enum class Missed { moved, excused, no_show };

/// Whether this can be said of a day: a no-show of a day that has come, another day only where it
/// was moved, and one that is later.
[[nodiscard]] Result<void> check_missed(Missed what, Date planned_on,
                                        std::optional<Date> const& moved_to, Date today);

}  // namespace telemachy::relationships
