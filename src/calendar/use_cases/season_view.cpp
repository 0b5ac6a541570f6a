#include "calendar/use_cases/season_view.h"

#include <limits>

namespace telemachy::calendar {

SeasonPlanView season_view(SeasonStore const& store, SeasonRow const& season) {
    SeasonPlanView view{.id = season.id,
                        .programme = season.programme,
                        .first_day = season.first_day,
                        .last_day = season.last_day,
                        .meetings = season.meetings,
                        .minutes = season.minutes,
                        .gap_days = season.gap_days,
                        .state = season.state,
                        .made_at = season.made_at,
                        .groups = season.groups,
                        .waiting = season.waiting,
                        .kept = season.kept,
                        .changes = 0,
                        .not_placed = season.not_placed,
                        .inconvenience = 0,
                        .cost = season.cost,
                        .bound = season.bound,
                        .solve_ms = season.solve_ms,
                        .failure = season.failure,
                        .version = {season.version}};
    view.changes = store.count_changes(season.id);
    for (auto const& share : store.shares(season.id)) view.inconvenience += share.added;
    return view;
}

Result<SeasonRow> season_in_reach(Work& work, Id<SeasonTag> const& season) {
    auto found = SeasonStore(work).find(season);
    TRY(work.require_programme(found ? found->programme : std::string()));
    if (!found) return refuse(not_found("season"));
    return std::move(*found);
}

}  // namespace telemachy::calendar
