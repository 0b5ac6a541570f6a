#pragma once

#include <cstddef>
#include <vector>

#include "optimise/files/sparse_scores.h"

namespace telemachy::optimise {

/// One line of a file that lists pairs in any order.
struct ListedPair {
    Agent agent = 0;
    Task task = 0;
    Score score = 0;
    std::size_t line = 0;
    friend auto operator<=>(ListedPair const&, ListedPair const&) = default;
};

/// Sorts them into rows. Of a pair listed several times the best stays.
[[nodiscard]] SparseScores rows_of_pairs(std::vector<ListedPair> pairs, std::size_t agent_count,
                                         std::size_t task_count);

}  // namespace telemachy::optimise
