#pragma once

#include "calendar/use_cases/season_view.h"

/// Plans of a programme's seasons, for its coordinator: figures, what each would change, what it asks of whom.
namespace telemachy::calendar {

namespace list_seasons {

struct Input {
    Text<1, 80> programme;
};
struct Output {
    std::vector<SeasonPlanView> items;
};
Result<Output> run(Work& work, Input const& input);

}  // namespace list_seasons

namespace see_season {

struct Input {
    Id<SeasonTag> season;
};
Result<SeasonPlanView> run(Work& work, Input const& input);

}  // namespace see_season

/// One meeting that would be booked (nothing before), moved, or for which no time was found (nothing after).
struct SeasonChange {
    std::int64_t number = 0;
    std::string reference;
    std::string title;
    std::optional<Instant> begins_before;
    std::optional<Instant> begins_after;
};

namespace list_season_changes {

struct Input {
    Id<SeasonTag> season;
    std::optional<std::string> cursor;
    Whole<1, 500, 100> limit;
};
struct Output {
    std::vector<SeasonChange> items;
    std::optional<std::string> next;
};
Result<Output> run(Work& work, Input const& input);

}  // namespace list_season_changes

/// Minutes outside somebody's own hours: of the year before, and what the plan adds.
struct SeasonShare {
    Id<PersonTag> person;
    std::string name;
    std::int64_t ledger = 0;
    std::int64_t added = 0;
};

namespace see_season_ledger {

struct Input {
    Id<SeasonTag> season;
};
struct Output {
    std::vector<SeasonShare> items;
};
Result<Output> run(Work& work, Input const& input);

}  // namespace see_season_ledger
}  // namespace telemachy::calendar
