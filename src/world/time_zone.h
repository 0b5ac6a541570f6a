#pragma once

#include <optional>
#include <string_view>

#include "kernel/time.h"

namespace telemachy::world {

/// Whether `name` is an IANA time zone this machine knows.
[[nodiscard]] bool is_time_zone(std::string_view name);

/// Minutes east of UTC in `zone` at `at`. Nothing for an unknown zone or a time past 2037, where the
/// machine's tables end.
[[nodiscard]] std::optional<int> utc_offset_minutes(std::string_view zone, Instant at);

/// The calendar day it is in `zone` at `at`.
[[nodiscard]] std::optional<Date> local_day(std::string_view zone, Instant at);

}  // namespace telemachy::world
