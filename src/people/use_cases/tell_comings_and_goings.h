#pragma once

#include "operation/work.h"
#include "people/domain/roster_plan.h"

namespace telemachy::people {

/// Publishes `PersonLeft` and `PersonReturned` for everybody whom these writes take out of the company or
/// bring back into it. Whoever is new is no news of that kind.
void tell_comings_and_goings(Work& work, RosterWrites const& writes);

}  // namespace telemachy::people
