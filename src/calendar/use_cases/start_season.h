#pragma once

#include "calendar/use_cases/season_view.h"

/// Has a season planned: a quarter of meetings for every pair and circle of a programme. What is found is
/// shown first; nothing is sent. Progress is told under the topic `/season-plans/<id>`.
namespace telemachy::calendar::start_season {

struct Input {
    Text<1, 80> programme;
    Date first_day;
    Date last_day;
    Whole<1, 26, 3> meetings;
    Whole<30, 240, 60> minutes;
    Whole<1, 90, 14> gap_days;

    static constexpr Sentence sentences[] = {
        {"meetings", "How often each pair meets; each meeting has an equal part of the season to itself."},
        {"gap_days", "Days there are at least from the begin of one meeting to the begin of the next."},
    };
};

Result<SeasonPlanView> run(Work& work, Input const& input);

/// The long run behind it: reads, plans with no transaction open, and keeps what it found.
struct Payload {
    Id<SeasonTag> season;
};
inline constexpr std::string_view job = "calendar.plan_season";

}  // namespace telemachy::calendar::start_season
