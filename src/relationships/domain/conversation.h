#pragma once

#include "kernel/result.h"
#include "kernel/time.h"

namespace telemachy::relationships {

/// Whether a conversation can have been held on this day: not before the two were brought together,
/// and not after today where the person who logs it is.
[[nodiscard]] Result<void> check_day_held(Date held_on, Date brought_together, Date today);

}  // namespace telemachy::relationships
