#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <numeric>
#include <span>
#include <vector>

#include "optimise/assignment/filled_row_finder.h"
#include "optimise/assignment/row_finder.h"
#include "optimise/assignment/score_source.h"

namespace telemachy::optimise {

/// Floors of all columns, kept the way rows are searched.
class ColumnFloors {
public:
    ColumnFloors(std::size_t columns, unsigned coarse_shift)
        : coarse_shift_(coarse_shift),
          points_(columns + columns_together, 0),
          coarse_(columns + columns_together, 0) {}

    /// Kept within 0 and `price_floor_most`.
    void set(std::uint32_t column, Amount floor) {
        points_[column] = static_cast<Score>(std::clamp<Amount>(floor, 0, price_floor_most));
        coarse_[column] = coarse_of(points_[column]);
    }
    [[nodiscard]] std::uint8_t coarse_of(Score floor) const {
        return static_cast<std::uint8_t>(std::min<Score>(floor >> coarse_shift_, 255));
    }
    [[nodiscard]] PriceFloors floors() const { return {points_.data(), coarse_.data()}; }
    [[nodiscard]] std::span<std::uint8_t const> coarse() const { return coarse_; }

private:
    unsigned coarse_shift_;
    std::vector<Score> points_;
    std::vector<std::uint8_t> coarse_;
};

/// Searches rows of all tasks of a source, whichever way is fastest for it.
class WholeRows {
public:
    WholeRows(ScoreSource const& scores, Agent agent_count, std::size_t tasks) : tasks_(tasks) {
        std::iota(tasks_.begin(), tasks_.end(), Task{0});
        finder_ = scores.finder(agent_count, tasks_);
        if (!finder_) finder_ = std::make_unique<FilledRowFinder>(scores, tasks_);
    }

    /// One thread's row, with room for what is found in it.
    struct Row {
        std::unique_ptr<RowFinder::Row> row;
        std::vector<std::uint32_t> columns;
        std::vector<Score> scores;

        /// How many columns were found, the first so many of `columns`.
        std::size_t find(PriceFloors floors, Score limit) {
            return row->find(0, static_cast<std::uint32_t>(columns.size()), floors, limit,
                             {columns.data(), scores.data()});
        }
    };
    [[nodiscard]] Row make_row() const {
        return {finder_->make_row(), std::vector<std::uint32_t>(tasks_.size()),
                std::vector<Score>(tasks_.size())};
    }
    [[nodiscard]] unsigned coarse_shift() const { return finder_->coarse_shift(); }

private:
    std::vector<Task> tasks_;
    std::unique_ptr<RowFinder> finder_;
};

}  // namespace telemachy::optimise
