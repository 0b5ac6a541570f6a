#pragma once

#include <string_view>

#include "calendar/calendar.h"
#include "operation/capability.h"

/// Reads followed calendars and connected accounts: from a snapshot what is due, then the network with no transaction open, then a
/// short write. A calendar that fails is left longer each time, a day at most; its busy times stay as
/// they were, because an unreachable server does not make anybody free.
namespace telemachy::calendar::read_sources {

struct Payload {
    Id<SourceTag> source;
};
inline constexpr std::string_view job = "calendar.read_source";

/// One of them, now.
Result<void> read_one(JobRun& job_run, Payload const& payload, Surroundings const& around);

/// All that are due.
Result<void> run(JobRun& job_run, Surroundings const& around);

}  // namespace telemachy::calendar::read_sources
