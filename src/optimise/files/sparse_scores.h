#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "optimise/assignment/score_source.h"

namespace telemachy::optimise {

/// Scores written down pair by pair; every pair that is not written is forbidden. For files.
class SparseScores final : public ScoreSource {
public:
    struct Pair {
        Task task = 0;
        Score score = 0;
    };

    SparseScores() = default;

    /// `pairs` row by row, rising by task within each; `row_begin` has one entry per agent and one
    /// past the end.
    SparseScores(std::size_t task_count, std::vector<std::size_t> row_begin,
                 std::vector<Pair> pairs);

    [[nodiscard]] Agent agent_count() const { return static_cast<Agent>(row_begin_.size() - 1); }
    [[nodiscard]] std::size_t task_count() const { return task_count_; }
    [[nodiscard]] std::size_t pair_count() const { return pairs_.size(); }
    [[nodiscard]] std::span<Pair const> row(Agent agent) const {
        return std::span(pairs_).subspan(row_begin_[agent],
                                         row_begin_[agent + 1] - row_begin_[agent]);
    }

    void fill(Agent agent, Task first_task, std::span<Score> scores) const override;
    [[nodiscard]] Score score(Agent agent, Task task) const override;
    [[nodiscard]] std::unique_ptr<RowFinder> finder(Agent agent_count,
                                                    std::span<Task const> tasks) const override;

    /// The same number for tasks with the same scores, which is quicker to see here than by looking
    /// at rows.
    [[nodiscard]] std::vector<std::uint32_t> classes() const;

private:
    std::size_t task_count_ = 0;
    std::vector<std::size_t> row_begin_{0};
    std::vector<Pair> pairs_;
};

}  // namespace telemachy::optimise
