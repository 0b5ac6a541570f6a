#pragma once

/// A season of meetings for many pairs and circles: from people's weeks, places and calendars to a
/// plan, and from one plan to the next.
///
/// The solving is done by optimise/scheduling/cadence.h, which knows slots and no people. What is
/// said here is what the slots mean: where somebody may be asked to meet, what an hour asks of
/// them, and which weeks a meeting belongs to.

#include <optional>
#include <string>
#include <vector>

#include "calendar/domain/busy/availability.h"
#include "optimise/scheduling/cadence.h"

namespace telemachy::calendar {

/// Somebody in the season.
struct SeasonPerson {
    WorkingWeek week;
    Whereabouts whereabouts;
    std::vector<Period> busy = {};  ///< Merged.
    std::chrono::minutes budget =
        std::chrono::hours(1'000'000);  ///< What all roles leave for these meetings.
    std::chrono::minutes ledger{};      ///< Inconvenient minutes borne in seasons before.
};

/// A pair or circle, by places in the list of people.
struct SeasonSeries {
    std::vector<std::uint32_t> people;
    std::chrono::minutes length = std::chrono::hours(1);
    int meetings = 3;
    std::chrono::days gap_min = std::chrono::days(14);
    std::vector<std::optional<sys_seconds>> before =
        {};  ///< Starts in the plan that is replaced; or empty.
};

struct Season {
    Period period;  ///< Begins and ends on whole slots; a quarter, say.
    std::vector<Period> blackouts =
        {};  ///< When nobody is to meet: closing of books, holidays. Merged.
    std::vector<SeasonPerson> people = {};
    std::vector<SeasonSeries> series = {};
};

struct SeasonPlan {
    std::vector<std::vector<std::optional<sys_seconds>>> starts;  ///< By series and meeting.
    std::vector<std::chrono::minutes> inconvenience;  ///< Added to each person's ledger.
    optimise::CadencePlan solution;                   ///< With its cost and bound.
};

/// Meetings start on the half hour. Each has an equal share of the season to start in, so a pair
/// that meets three times a quarter meets once in each third of it.
inline constexpr std::chrono::minutes slot_length{30};

[[nodiscard]] SeasonPlan plan_season(Season const& season);

/// Everything that is not so about a plan, in sentences: optimise/scheduling/check_cadence.h, which
/// shares no code with the planner, asked about this season. Empty for a sound one.
[[nodiscard]] std::vector<std::string> check_season(Season const& season, SeasonPlan const& plan);

/// One meeting that differs between two plans.
struct MeetingChange {
    std::size_t series;
    std::size_t meeting;
    std::optional<sys_seconds> before;
    std::optional<sys_seconds> after;

    bool operator==(MeetingChange const&) const = default;
};

/// What applying the plan would change, to be shown before anything is sent. In order.
[[nodiscard]] std::vector<MeetingChange> changes(Season const& season, SeasonPlan const& plan);

}  // namespace telemachy::calendar
