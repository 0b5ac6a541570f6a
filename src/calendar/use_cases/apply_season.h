#pragma once

#include "calendar/use_cases/season_view.h"

/// Books and moves what a plan says, all of it or nothing, and invites everybody. Refused when a meeting is
/// no longer where the plan found it: plan again. A meeting for which there was no time is left alone.
namespace telemachy::calendar {

namespace apply_season {

struct Input {
    Id<SeasonTag> season;
    ExpectedVersion version;
};
Result<SeasonPlanView> run(Work& work, Input const& input, Surroundings const& around);

}  // namespace apply_season

namespace discard_season {

struct Input {
    Id<SeasonTag> season;
    ExpectedVersion version;
};
/// Puts a plan aside that was not applied.
Result<SeasonPlanView> run(Work& work, Input const& input);

}  // namespace discard_season
}  // namespace telemachy::calendar
