#pragma once

#include "calendar/calendar.h"
#include "operation/capability.h"

/// Takes what came to the house's own mailbox: answers to invitations, other times, questions for the current
/// version. A mail is marked after what it says was committed, so one that is cut short comes again and changes
/// nothing; one that is no answer is marked and left where it is, for people to read.
namespace telemachy::calendar::read_mailbox {

Result<void> run(JobRun& job, Surroundings const& around);

}  // namespace telemachy::calendar::read_mailbox
