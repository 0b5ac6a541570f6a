#pragma once

#include "notifications/notifications.h"

/// Posts one summary to everybody who has unread news, wants it, and has not had too many: see domain/digest.h
/// for when. News waits an hour, so that whoever is at their desk reads it there.
namespace telemachy::notifications::post_digests {

Result<void> run(JobRun& job, MailOffice const& office);

}  // namespace telemachy::notifications::post_digests
