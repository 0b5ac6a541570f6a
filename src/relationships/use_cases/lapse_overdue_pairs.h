#pragma once

#include "kernel/result.h"
#include "operation/capability.h"

/// Closes the proposals whose clock has run out, and tells. The house does this by itself every few
/// minutes.
namespace telemachy::relationships::lapse_overdue_pairs {

Result<void> run(JobRun& job);

}  // namespace telemachy::relationships::lapse_overdue_pairs
