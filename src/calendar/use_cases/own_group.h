#pragma once

#include <algorithm>
#include <string>

#include "calendar/calendar.h"
#include "operation/work.h"

namespace telemachy::calendar {

/// The pair or circle with this id, for whoever is in it; for everybody else there is none.
[[nodiscard]] inline Result<Group> own_group(Work& work, Surroundings const& around, std::string const& reference) {
    auto const me = TRY(work.acting_person<PersonTag>());
    auto found = around.groups.find ? around.groups.find(work, reference) : std::nullopt;
    if (!found || std::ranges::find(found->people, me) == found->people.end()) return refuse(not_found("group"));
    return std::move(*found);
}

}  // namespace telemachy::calendar
