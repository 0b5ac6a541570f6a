#pragma once

#include "calendar/domain/time/period.h"
#include "kernel/time.h"

namespace telemachy::calendar {

/// The room's edge speaks of `Instant`, its domain of whole seconds.
[[nodiscard]] inline Instant to_instant(sys_seconds at) {
    return {std::chrono::milliseconds(at.time_since_epoch()).count()};
}
[[nodiscard]] inline sys_seconds to_seconds(Instant at) {
    return std::chrono::floor<seconds>(
        std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds(at.milliseconds)});
}
[[nodiscard]] inline local_days to_local_days(Date date) { return local_days{date.day}; }

}  // namespace telemachy::calendar
