#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calendar/calendar.h"
#include "calendar/store/season_store.h"
#include "operation/schema.h"
#include "operation/work.h"

namespace telemachy::calendar {

/// A plan of a programme's season, and how good it is.
struct SeasonPlanView {
    Id<SeasonTag> id;
    std::string programme;
    Date first_day;
    Date last_day;
    std::int64_t meetings = 0;
    std::int64_t minutes = 0;
    std::int64_t gap_days = 0;
    SeasonState state = SeasonState::planning;
    Instant made_at;
    std::int64_t groups = 0;
    std::int64_t waiting = 0;
    std::int64_t kept = 0;
    std::int64_t changes = 0;
    std::int64_t not_placed = 0;
    std::int64_t inconvenience = 0;
    std::int64_t cost = 0;
    std::int64_t bound = 0;
    std::int64_t solve_ms = 0;
    std::string failure;
    Version version;

    static constexpr Sentence sentences[] = {
        {"waiting", "Pairs and circles that may not meet yet and so were left out."},
        {"kept", "Meetings that stay as they are."},
        {"inconvenience", "Minutes it asks of everybody together outside their own hours."},
        {"cost", "What the plan costs in the measure it was made by; no plan costs less than `bound`."},
    };
};

[[nodiscard]] SeasonPlanView season_view(SeasonStore const& store, SeasonRow const& season);

/// The season, for whoever this operation lets near its programme.
[[nodiscard]] Result<SeasonRow> season_in_reach(Work& work, Id<SeasonTag> const& season);

}  // namespace telemachy::calendar
