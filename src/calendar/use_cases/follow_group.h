#pragma once

#include "calendar/calendar.h"
#include "operation/work.h"

/// Who is in a group has changed: the meetings it has planned follow, each mail once. Heard again, there is
/// nothing left to do, because what counts is who is in it now.
namespace telemachy::calendar::follow_group {

Result<void> run(Work& work, GroupChanged const& news, Surroundings const& around);

}  // namespace telemachy::calendar::follow_group
