#pragma once

#include "calendar/calendar.h"
#include "operation/work.h"

/// Somebody has left: what was planned with them is called off and those left hear of it, a circle goes on without
/// them, and nothing of their calendars stays. Heard again, there is nothing left to do. News may come when the
/// roster that brought it was undone already, so what counts is who is here now.
namespace telemachy::calendar::let_go {

Result<void> run(Work& work, people::PersonLeft const& news, Surroundings const& around);

}  // namespace telemachy::calendar::let_go
