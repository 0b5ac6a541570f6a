#pragma once

#include <optional>

#include "optimise/scheduling/cadence.h"

namespace telemachy::optimise {

/// Discomfort of a meeting for one person in minutes; nothing where they may not meet, or past the
/// end of their slots.
[[nodiscard]] std::optional<std::int64_t> discomfort_of(Attendant const& person, std::int32_t start,
                                                        std::int32_t length);

/// What is booked so far, and what it costs.
class SeasonBook {
public:
    explicit SeasonBook(CadenceProblem const& problem);

    /// Puts all meetings of a series where `starts` says; they must be free.
    void enter(std::size_t series, std::vector<std::int32_t> starts);
    /// Takes all meetings of a series out, and returns where they were.
    std::vector<std::int32_t> strike(std::size_t series);

    /// Puts one meeting elsewhere, or nowhere.
    void move(std::size_t series, std::size_t meeting, std::int32_t start);

    /// What the whole cost rises by if that meeting starts there; nothing if it cannot.
    [[nodiscard]] std::optional<std::int64_t> price(std::size_t series, std::size_t meeting,
                                                    std::int32_t start) const;

    /// How many more meetings the budgets of a series' people allow it.
    [[nodiscard]] std::int64_t meetings_left(std::size_t series) const;

    /// The one other series in the way of a meeting, if there is just one and nothing else is.
    [[nodiscard]] std::optional<std::size_t> only_obstacle(std::size_t series,
                                                           std::int32_t start) const;

    [[nodiscard]] std::vector<std::int32_t> const& starts(std::size_t series) const {
        return starts_[series];
    }
    [[nodiscard]] std::int64_t cost() const { return cost_; }
    [[nodiscard]] CadencePlan plan() const;

private:
    void count(std::size_t series, std::size_t meeting, std::int64_t sign);

    CadenceProblem const& problem_;
    std::vector<std::vector<std::int32_t>> starts_;
    std::vector<std::vector<std::uint32_t>> booked_by_;  ///< By person and slot: series + 1, or 0.
    std::vector<std::int64_t> discomfort_;
    std::vector<std::int64_t> minutes_;  ///< Spent in meetings.
    std::int64_t cost_ = 0;
};

}  // namespace telemachy::optimise
