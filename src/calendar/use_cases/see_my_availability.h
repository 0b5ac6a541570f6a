#pragma once

#include "calendar/use_cases/availability_view.h"

/// What the house knows of when one can meet, where it knows it from, and who may read one's meetings.
namespace telemachy::calendar::see_my_availability {

struct Input {};

struct BusyPeriod {
    Instant begins;
    Instant ends;
};

struct Output {
    std::string time_zone;  ///< Where one lives, from the profile.
    std::string week_begins;
    std::string week_ends;
    std::vector<std::int64_t> working_days;  ///< 0 is Sunday.
    std::vector<Journey> travels;
    std::vector<CalendarSource> sources;
    std::vector<CalendarFeed> feeds;
    std::vector<BusyPeriod> busy;  ///< Of the coming four weeks, other meetings here not among them.
    std::int64_t ledger_minutes = 0;  ///< Minutes of meetings outside one's own hours in the last year.
};

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::calendar::see_my_availability
