#pragma once

#include "calendar/calendar.h"
#include "operation/capability.h"

/// A government moves its clocks, the machine learns of it, and meetings that were agreed for nine o'clock
/// stay at nine: what they mean in UTC is worked out anew. No invitation changes, since it said nine in
/// that zone; those in it are told, because somebody elsewhere will come an hour off.
namespace telemachy::calendar::follow_clocks {

Result<void> run(JobRun& job);

}  // namespace telemachy::calendar::follow_clocks
