#pragma once

#include "calendar/use_cases/meeting_desk.h"

/// Writes the mails of meetings that were booked, moved or called off: one for everybody invited who has
/// an address and wants such mail. Done again it posts nothing new, because a letter is known by UID,
/// SEQUENCE, DTSTAMP and reader.
namespace telemachy::calendar::invite {

Result<void> run(JobRun& job, InvitePayload const& payload, Surroundings const& around);

/// The current version for one person who lost track of it; `because` names the mail that showed so.
void post_again(Work& work, MeetingRecord const& meeting, AttendeeRow const& reader, std::string const& because,
                Surroundings const& around);

/// Tells whoever proposed another time that it stays as it was (DECLINECOUNTER).
void post_turned_down(Work& work, MeetingRecord const& meeting, CounterRow const& counter,
                      Surroundings const& around);

}  // namespace telemachy::calendar::invite
