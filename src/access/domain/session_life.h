#pragma once

#include <chrono>

#include "kernel/time.h"

namespace telemachy::access {

/// A session nobody uses ends after half an hour, and every session after half a day (OWASP
/// ASVS 5.0 V7.3): long enough for a working day, short enough for a forgotten browser in a hotel.
inline constexpr std::chrono::minutes idle_limit{30};
inline constexpr std::chrono::hours absolute_limit{12};

/// That somebody is there is written down once a minute: reading a page must not cost a write.
inline constexpr std::chrono::minutes touch_interval{1};

[[nodiscard]] inline bool is_alive(Instant created, Instant last_seen, Instant now) {
    return now - last_seen < idle_limit && now - created < absolute_limit;
}

}  // namespace telemachy::access
