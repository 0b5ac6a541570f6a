#pragma once

#include "calendar/domain/time/period.h"
#include "kernel/result.h"

namespace telemachy::calendar {

/// Whether a meeting can be put here: it ends after it starts, lasts eight hours at most, and begins
/// neither in the past nor more than two years from now. Says all that is wrong.
[[nodiscard]] Result<void> check_meeting_time(Period const& meeting, sys_seconds now);

}  // namespace telemachy::calendar
