#pragma once

#include "notifications/letters.h"
#include "operation/capability.h"

/// Carries what is waiting to the mail server: a batch is claimed in one write, carried with no
/// transaction open, and settled in another. A house that dies in between carries the batch again when
/// the claim has run out: the same mails, byte for byte.
namespace telemachy::notifications::carry_letters {

Result<void> run(JobRun& job, MailOffice const& office);

}  // namespace telemachy::notifications::carry_letters
