#pragma once

#include <string_view>
#include <vector>

#include "calendar/calendar.h"
#include "calendar/domain/busy/read_busy.h"
#include "calendar/store/availability_store.h"
#include "operation/work.h"

namespace telemachy::calendar {

/// When a document of this person's says that they are busy, from a week ago to thirteen months ahead. What
/// they have declined does not make them busy.
[[nodiscard]] Result<BusyRead> busy_of_document(Work& work, Id<PersonTag> const& person, std::string_view document);

/// Refuses one calendar too many.
[[nodiscard]] Result<void> check_room(std::vector<SourceRow> const& sources);

}  // namespace telemachy::calendar
