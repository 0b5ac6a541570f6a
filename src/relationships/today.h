#pragma once

#include "kernel/time.h"
#include "operation/work.h"
#include "relationships/relationships.h"

namespace telemachy::relationships {

/// The day it is where somebody is, so that nobody is told in the evening that their today is over,
/// or in the morning that it has not come. Where their time zone is not known, days are those of
/// UTC.
[[nodiscard]] Date today_for(Work& work, Id<PersonTag> const& person);

}  // namespace telemachy::relationships
