#include "calendar/domain/planning/season.h"

#include <algorithm>

#include "optimise/scheduling/check_cadence.h"

namespace telemachy::calendar {
namespace {

using std::chrono::minutes;

using Slots = std::vector<std::uint8_t>;

/// Numbers of slots and what they mean.
class Grid {
public:
    explicit Grid(Period const& period) : period_(period) {}

    [[nodiscard]] std::int32_t count() const {
        return static_cast<std::int32_t>(period_.length() / slot_length);
    }
    [[nodiscard]] sys_seconds time(std::int32_t slot) const {
        return period_.begin + slot * slot_length;
    }
    [[nodiscard]] Period slot(std::int32_t number) const {
        return {time(number), time(number + 1)};
    }

    [[nodiscard]] std::optional<sys_seconds> start(std::int32_t slot) const {
        return slot == optimise::unplaced ? std::nullopt : std::optional(time(slot));
    }
    /// A start that is not in the season or off the half hour cannot be kept, so it is not
    /// remembered.
    [[nodiscard]] std::int32_t number(std::optional<sys_seconds> start) const {
        bool const fits = start && *start >= period_.begin && *start < period_.end &&
                          (*start - period_.begin) % slot_length == seconds(0);
        return fits ? static_cast<std::int32_t>((*start - period_.begin) / slot_length)
                    : optimise::unplaced;
    }

private:
    Period period_;
};

/// Does something with the part of each slot that lies in one of `periods`.
template <class Visit>
void for_shared(Grid const& grid, Period const& season, std::vector<Period> const& periods,
                Visit visit) {
    for (auto const& period : common({season}, periods)) {
        auto const first = static_cast<std::int32_t>((period.begin - season.begin) / slot_length);
        for (auto slot = first; slot < grid.count() && grid.time(slot) < period.end; ++slot) {
            auto const [begin, end] = grid.slot(slot);
            visit(static_cast<std::size_t>(slot),
                  std::min(end, period.end) - std::max(begin, period.begin));
        }
    }
}

/// What each slot asks of somebody in minutes outside their own week, or `taken`.
Slots slots_of(SeasonPerson const& person, Season const& season, Grid const& grid) {
    auto const long_week = asked_week(person.week);
    auto const size = static_cast<std::size_t>(grid.count());
    std::vector<seconds> asked(size), comfortable(size);
    auto const hours_of = [&](WorkingWeek const& week) {
        return working_hours(week, person.whereabouts, season.period);
    };
    for_shared(grid, season.period, hours_of(long_week),
               [&](std::size_t slot, seconds part) { asked[slot] += part; });
    for_shared(grid, season.period, hours_of(person.week),
               [&](std::size_t slot, seconds part) { comfortable[slot] += part; });

    Slots slots(size, optimise::taken);
    for (std::size_t slot = 0; slot < size; ++slot) {
        if (asked[slot] < slot_length) continue;
        slots[slot] = static_cast<std::uint8_t>(
            std::chrono::ceil<minutes>(slot_length - comfortable[slot]).count());
    }
    auto const take = [&](std::size_t slot, seconds) { slots[slot] = optimise::taken; };
    for_shared(grid, season.period, person.busy, take);
    for_shared(grid, season.period, season.blackouts, take);
    return slots;
}

optimise::MeetingSeries series_of(SeasonSeries const& series, Grid const& grid) {
    optimise::MeetingSeries result{
        .people = series.people,
        .length =
            static_cast<std::int32_t>((series.length + slot_length - minutes(1)) / slot_length),
        .gap = static_cast<std::int32_t>(series.gap_min / slot_length),
        .windows = {},
    };
    result.gap = std::max(result.gap, result.length);
    for (std::int32_t k = 0; k < series.meetings; ++k) {
        result.windows.push_back(
            {grid.count() * k / series.meetings, grid.count() * (k + 1) / series.meetings});
    }
    for (auto const& start : series.before) result.before.push_back(grid.number(start));
    return result;
}

/// A season as the planner sees it. The problem looks into the other three, so this stays where it is.
class SeasonProblem {
public:
    explicit SeasonProblem(Season const& season) : grid(season.period) {
        slots_.reserve(season.people.size());
        for (auto const& person : season.people) {
            slots_.push_back(slots_of(person, season, grid));
            people_.push_back({slots_.back(), person.budget.count(), person.ledger.count()});
        }
        for (auto const& one : season.series) series_.push_back(series_of(one, grid));
    }
    SeasonProblem(SeasonProblem const&) = delete;
    SeasonProblem& operator=(SeasonProblem const&) = delete;

    Grid const grid;

    [[nodiscard]] optimise::CadenceProblem problem() const {
        return {.slot_minutes = slot_length.count(), .people = people_, .series = series_};
    }

private:
    std::vector<Slots> slots_;
    std::vector<optimise::Attendant> people_;
    std::vector<optimise::MeetingSeries> series_;
};

}  // namespace

SeasonPlan plan_season(Season const& season) {
    SeasonProblem const seen(season);
    SeasonPlan plan;
    plan.solution = optimise::plan_cadence(seen.problem());
    for (auto const& starts : plan.solution.starts) {
        auto& times = plan.starts.emplace_back();
        for (auto const slot : starts) times.push_back(seen.grid.start(slot));
    }
    for (auto const added : plan.solution.discomfort) plan.inconvenience.emplace_back(added);
    return plan;
}

std::vector<std::string> check_season(Season const& season, SeasonPlan const& plan) {
    SeasonProblem const seen(season);
    return optimise::check_cadence(seen.problem(), plan.solution);
}

std::vector<MeetingChange> changes(Season const& season, SeasonPlan const& plan) {
    std::vector<MeetingChange> list;
    for (std::size_t i = 0; i < plan.starts.size(); ++i) {
        auto const& before = season.series[i].before;
        auto const count = std::max(before.size(), plan.starts[i].size());
        for (std::size_t k = 0; k < count; ++k) {
            auto const was = k < before.size() ? before[k] : std::nullopt;
            auto const is = k < plan.starts[i].size() ? plan.starts[i][k] : std::nullopt;
            if (was != is) list.push_back({i, k, was, is});
        }
    }
    return list;
}

}  // namespace telemachy::calendar
