#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "optimise/assignment/score_source.h"

namespace telemachy::optimise {

/// Scores written down in full, row by row: for small problems, for files and for tests. Anything
/// of size should compute its scores in a ScoreSource of its own instead.
class DenseScores final : public ScoreSource {
public:
    /// `scores` holds one row of `task_count` scores per agent.
    DenseScores(std::size_t task_count, std::vector<Score> scores)
        : task_count_(task_count), scores_(std::move(scores)) {}

    void fill(Agent agent, Task first_task, std::span<Score> scores) const override {
        std::copy_n(scores_.data() + agent * task_count_ + first_task, scores.size(),
                    scores.data());
    }

    [[nodiscard]] Score score(Agent agent, Task task) const override {
        return scores_[agent * task_count_ + task];
    }

private:
    std::size_t task_count_;
    std::vector<Score> scores_;
};

}  // namespace telemachy::optimise
