#pragma once

#include "kernel/result.h"
#include "operation/work.h"
#include "programmes/programmes.h"

/// Somebody left a programme: their proposals there are declined in their name, their pairs end.
/// Hears the programmes room; hearing it twice changes nothing more.
namespace telemachy::relationships::leave_pairs {

Result<void> run(Work& work, programmes::EnrolmentWithdrawn const& withdrawn);

}  // namespace telemachy::relationships::leave_pairs
