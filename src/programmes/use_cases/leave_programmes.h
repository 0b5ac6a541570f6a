#pragma once

#include "operation/work.h"
#include "people/people.h"

namespace telemachy::programmes {

/// Whoever has left the company leaves its programmes too. Heard at least once, so it may hear a
/// departure twice, or one that an undone roster has taken back.
Result<void> leave_programmes(Work& work, people::PersonLeft const& news);

}  // namespace telemachy::programmes
