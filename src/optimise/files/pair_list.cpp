#include "optimise/files/pair_list.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace telemachy::optimise {

SparseScores rows_of_pairs(std::vector<ListedPair> pairs, std::size_t agent_count,
                           std::size_t task_count) {
    std::ranges::sort(pairs, {}, [](ListedPair const& pair) {
        return std::tuple(pair.agent, pair.task, -std::int64_t{pair.score});
    });
    std::vector<std::size_t> begin{0};
    std::vector<SparseScores::Pair> rows;
    rows.reserve(pairs.size());
    std::size_t next = 0;
    for (Agent agent = 0; agent < agent_count; ++agent) {
        for (; next < pairs.size() && pairs[next].agent == agent; ++next)
            if (rows.size() == begin.back() || rows.back().task != pairs[next].task)
                rows.push_back({pairs[next].task, pairs[next].score});
        begin.push_back(rows.size());
    }
    return SparseScores(task_count, std::move(begin), std::move(rows));
}

}  // namespace telemachy::optimise
