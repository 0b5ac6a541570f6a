#pragma once

#include "kernel/result.h"
#include "operation/work.h"
#include "people/people.h"
#include "relationships/relationships.h"
#include "safety/safety.h"

/// The organisation has changed, or two people begin: whether one stands above the other is looked
/// at again, in the transaction of the change itself. Nobody is for a moment above the one they
/// learn from without a steward having a task; neither side's manager is told, and neither are the
/// two before a steward has decided. Looking twice changes nothing more.
namespace telemachy::safety::look_again {

/// When a roster is applied or undone, over every pair that lives.
Result<void> after_roster(Work& work, people::RosterApplied const& news);
/// When both have said yes: a plan may be older than the last roster.
Result<void> after_acceptance(Work& work, relationships::PairAccepted const& news);
/// When a programme looks further up than before, or not so far.
void after_rule(Work& work, Id<ProgrammeTag> const& programme);

}  // namespace telemachy::safety::look_again
