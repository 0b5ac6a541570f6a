#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/calendar.h"
#include "calendar/domain/busy/read_busy.h"
#include "calendar/store/availability_store.h"
#include "operation/work.h"

namespace telemachy::calendar {

/// What of somebody's calendars is read: from a week ago to thirteen months ahead.
[[nodiscard]] Period reading_window(Instant now);

/// When these documents of one person say that they are busy within that window. What they have declined does not
/// make them busy. One document that is none does not cost the others; when none of them is, that is refused.
[[nodiscard]] Result<BusyRead> busy_of_documents(Work& work, Id<PersonTag> const& person,
                                                 std::span<std::string const> documents);

/// Refuses one calendar too many.
[[nodiscard]] Result<void> check_room(std::vector<SourceRow> const& sources);
/// Refuses a calendar that is read already.
[[nodiscard]] Result<void> check_new(std::vector<SourceRow> const& sources, std::string const& url);
/// What can be said of an address before it is read; the reader says the rest.
[[nodiscard]] Result<void> check_source_url(std::string const& url, SourceKind kind);

}  // namespace telemachy::calendar
