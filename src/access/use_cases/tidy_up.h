#pragma once

#include "operation/capability.h"

namespace telemachy::access {

/// Forgets sessions that are over, links that have expired and wrong passwords of long ago. Writes
/// only when there is something to forget: an entry in the record every hour would say nothing.
[[nodiscard]] Result<void> tidy_up(JobRun& run);

}  // namespace telemachy::access
