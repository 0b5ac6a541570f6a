#pragma once

#include "operation/runner.h"

namespace telemachy::jobs {

/// Delivers waiting events to every handler that hears them afterwards, oldest first. All handlers of one event and the
/// mark that it was delivered share one transaction: an event is handled wholly or not at all, and after
/// a crash it comes again. Returns how many were delivered; an event that keeps failing is left after ten
/// tries with its reason.
int deliver_events(Runner& runner);

}  // namespace telemachy::jobs
