#pragma once

#include "people/use_cases/roster_memory.h"

namespace telemachy::people {

/// The draft of a record: the remembered one as far as the company is still what it was compared with,
/// otherwise made anew from the file. It is planned already where its version is the record's.
[[nodiscard]] Result<RosterDraft> open_draft(Work& work, RosterMemory& memory,
                                             RosterRecord const& record);

/// Whether what the draft was compared with is the company as it is now.
[[nodiscard]] bool still_holds(Work& work, RosterDraft const& draft);

}  // namespace telemachy::people
