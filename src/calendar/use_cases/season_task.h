#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "calendar/calendar.h"
#include "calendar/domain/planning/season.h"
#include "calendar/store/meeting_store.h"
#include "calendar/store/season_store.h"
#include "calendar/time_zones.h"
#include "operation/work.h"

namespace telemachy::calendar {

/// A season as it is handed to the planner, and what its numbers stand for. Read from one snapshot and then
/// needed by no transaction.
struct SeasonTask {
    std::shared_ptr<TimeZones> zones;  ///< What the whereabouts in `season` look into.
    Season season;
    std::vector<Id<PersonTag>> people;   ///< By place in `season.people`.
    std::vector<Group> groups;           ///< By place in `season.series`.
    /// The meeting that is in each place of each series now, if one is.
    std::vector<std::vector<std::optional<Id<MeetingTag>>>> meetings;
    std::int64_t waiting = 0;

    [[nodiscard]] bool is_empty() const { return season.series.empty() || season.period.length() <= seconds(0); }
};

[[nodiscard]] SeasonTask read_season(Work& work, SeasonRow const& row, Surroundings const& around);

}  // namespace telemachy::calendar
