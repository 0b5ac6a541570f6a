#pragma once

#include "calendar/domain/time/period.h"
#include "calendar/store/meeting_store.h"

namespace telemachy::calendar {

/// A meeting as it is kept, and the same as iTIP's rules see it. People without an address are in the
/// meeting and not in the invitation.
[[nodiscard]] Invitation invitation_of(MeetingRecord const& meeting, CalendarUser const& organizer);

/// Takes back what the rules decided: SEQUENCE, answers, other times proposed, whether it happens, where and
/// when. `zones` says which instants the wall clock means.
void take_over(MeetingRecord& meeting, Invitation const& invitation, ZoneBook const& zones);

[[nodiscard]] Period period_of(MeetingRow const& meeting);

/// A moment on the clock of `zone`, as an invitation says it.
[[nodiscard]] EventTime on_clock(sys_seconds at, ZoneRules const& zone);

}  // namespace telemachy::calendar
