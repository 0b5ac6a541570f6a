#include "optimise/scheduling/season_book.h"

#include <algorithm>
#include <utility>

namespace telemachy::optimise {
namespace {

std::int64_t squared(std::int64_t value) { return value * value; }

bool has_moved(MeetingSeries const& series, std::size_t meeting, std::int32_t start) {
    return meeting < series.before.size() && series.before[meeting] != unplaced &&
           start != unplaced && series.before[meeting] != start;
}

}  // namespace

std::optional<std::int64_t> discomfort_of(Attendant const& person, std::int32_t start,
                                          std::int32_t length) {
    if (start < 0 ||
        static_cast<std::size_t>(start) + static_cast<std::size_t>(length) > person.slots.size()) {
        return std::nullopt;
    }
    std::int64_t sum = 0;
    for (auto slot = start; slot < start + length; ++slot) {
        auto const minutes = person.slots[static_cast<std::size_t>(slot)];
        if (minutes == taken) return std::nullopt;
        sum += minutes;
    }
    return sum;
}

SeasonBook::SeasonBook(CadenceProblem const& problem)
    : problem_(problem), discomfort_(problem.people.size()), minutes_(problem.people.size()) {
    for (auto const& person : problem.people) {
        booked_by_.emplace_back(person.slots.size());
        cost_ += squared(person.ledger_minutes);
    }
    for (auto const& series : problem.series) {
        starts_.emplace_back(series.windows.size(), unplaced);
        cost_ += static_cast<std::int64_t>(series.windows.size()) * problem.weights.unplaced_cost;
    }
}

void SeasonBook::enter(std::size_t series, std::vector<std::int32_t> starts) {
    starts_[series] = std::move(starts);
    for (std::size_t k = 0; k < starts_[series].size(); ++k) count(series, k, +1);
}

std::vector<std::int32_t> SeasonBook::strike(std::size_t series) {
    for (std::size_t k = 0; k < starts_[series].size(); ++k) count(series, k, -1);
    return std::exchange(starts_[series],
                         std::vector<std::int32_t>(starts_[series].size(), unplaced));
}

void SeasonBook::move(std::size_t series, std::size_t meeting, std::int32_t start) {
    count(series, meeting, -1);
    starts_[series][meeting] = start;
    count(series, meeting, +1);
}

/// Adds a placed meeting to everything that is kept, or takes it away.
void SeasonBook::count(std::size_t index, std::size_t meeting, std::int64_t sign) {
    auto const& series = problem_.series[index];
    auto const start = starts_[index][meeting];
    if (start == unplaced) return;
    cost_ -= sign * problem_.weights.unplaced_cost;
    if (has_moved(series, meeting, start)) cost_ += sign * problem_.weights.moved_cost;
    for (auto const person : series.people) {
        auto const& attendant = problem_.people[person];
        auto& borne = discomfort_[person];
        cost_ -= squared(attendant.ledger_minutes + borne);
        borne += sign * *discomfort_of(attendant, start, series.length);
        cost_ += squared(attendant.ledger_minutes + borne);
        minutes_[person] += sign * series.length * problem_.slot_minutes;
        auto const from = booked_by_[person].begin() + start;
        std::fill(from, from + series.length,
                  sign > 0 ? static_cast<std::uint32_t>(index + 1) : 0U);
    }
}

std::optional<std::int64_t> SeasonBook::price(std::size_t index, std::size_t meeting,
                                              std::int32_t start) const {
    auto const& series = problem_.series[index];
    std::int64_t cost = has_moved(series, meeting, start) ? problem_.weights.moved_cost : 0;
    for (auto const person : series.people) {
        auto const& attendant = problem_.people[person];
        auto const minutes = discomfort_of(attendant, start, series.length);
        if (!minutes) return std::nullopt;
        auto const from = booked_by_[person].begin() + start;
        if (std::any_of(from, from + series.length, [](auto other) { return other != 0; }))
            return std::nullopt;
        auto const borne = attendant.ledger_minutes + discomfort_[person];
        cost += squared(borne + *minutes) - squared(borne);
    }
    return cost;
}

std::int64_t SeasonBook::meetings_left(std::size_t index) const {
    auto const& series = problem_.series[index];
    auto left = static_cast<std::int64_t>(series.windows.size());
    for (auto const person : series.people) {
        auto const minutes = problem_.people[person].budget_minutes - minutes_[person];
        left = std::min(left, minutes / (series.length * problem_.slot_minutes));
    }
    return std::max<std::int64_t>(left, 0);
}

std::optional<std::size_t> SeasonBook::only_obstacle(std::size_t index, std::int32_t start) const {
    auto const& series = problem_.series[index];
    std::uint32_t obstacle = 0;
    for (auto const person : series.people) {
        if (!discomfort_of(problem_.people[person], start, series.length)) return std::nullopt;
        for (auto slot = start; slot < start + series.length; ++slot) {
            auto const other = booked_by_[person][static_cast<std::size_t>(slot)];
            if (other == 0) continue;
            if (other == index + 1 || (obstacle != 0 && obstacle != other)) return std::nullopt;
            obstacle = other;
        }
    }
    return obstacle == 0 ? std::nullopt : std::optional<std::size_t>(obstacle - 1);
}

CadencePlan SeasonBook::plan() const {
    CadencePlan plan{.starts = starts_, .discomfort = discomfort_, .cost = cost_};
    for (std::size_t i = 0; i < starts_.size(); ++i) {
        for (std::size_t k = 0; k < starts_[i].size(); ++k) {
            if (starts_[i][k] == unplaced) ++plan.not_placed;
            if (has_moved(problem_.series[i], k, starts_[i][k])) ++plan.moved;
        }
    }
    return plan;
}

}  // namespace telemachy::optimise
