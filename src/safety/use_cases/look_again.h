#pragma once

#include "kernel/result.h"
#include "operation/work.h"
#include "people/people.h"
#include "relationships/relationships.h"

/// The organisation has changed, or two people begin: whether one stands above the other is looked
/// at again. A breach is a task for the stewards, in the same write; neither side's manager is
/// told, and neither are the two before a steward has decided. Hearing the same news twice changes
/// nothing more.
namespace telemachy::safety::look_again {

/// After every roster import, over every pair that lives.
Result<void> after_roster(Work& work, people::RosterApplied const& news);
/// When both have said yes: a plan may be older than the last roster.
Result<void> after_acceptance(Work& work, relationships::PairAccepted const& news);

}  // namespace telemachy::safety::look_again
