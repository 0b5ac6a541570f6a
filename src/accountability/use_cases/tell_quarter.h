#pragma once

#include "kernel/result.h"
#include "operation/capability.h"

/// Tells the two of each pair how a quarter ended, the moment it has, in programmes that ask for
/// something: whoever met too little hears it a week before anybody else does, and a mentor hears
/// that a report is due. Each is told once; the house does this by itself.
namespace telemachy::accountability::tell_quarter {

Result<void> run(JobRun& job);

}  // namespace telemachy::accountability::tell_quarter
