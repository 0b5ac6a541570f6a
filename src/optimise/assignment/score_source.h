#pragma once

#include <limits>
#include <memory>
#include <span>

#include "optimise/assignment/row_finder.h"
#include "optimise/assignment/score_types.h"

namespace telemachy::optimise {

/// Where scores come from. The solver never holds the matrix of all pairs: it asks for the rows it
/// needs, a few times each, so computing a score must be cheap and always give the same answer.
///
/// `fill` and `score` are called from several threads at once and must not change anything.
class ScoreSource {
public:
    virtual ~ScoreSource() = default;

    /// Writes the scores of `agent` with the tasks `first_task`, `first_task + 1`, ... into
    /// `scores`. This is the hot path: tables prepared per agent belong in the source, loops over
    /// tasks here.
    virtual void fill(Agent agent, Task first_task, std::span<Score> scores) const = 0;

    /// The score of one pair: exactly what `fill` writes for it.
    [[nodiscard]] virtual Score score(Agent agent, Task task) const {
        Score one = forbidden_pair;
        fill(agent, task, std::span(&one, 1));
        return one;
    }

    /// No score is larger. Used only for the bound of a solve that was stopped before it had seen
    /// every agent once.
    [[nodiscard]] virtual Score score_max() const { return std::numeric_limits<Score>::max(); }

    /// Something that knows how to search the rows of agents below `agent_count` for `tasks`
    /// (rising, outliving it) without scoring every pair. Null: the solver fills rows and searches
    /// them itself.
    [[nodiscard]] virtual std::unique_ptr<RowFinder> finder(Agent /*agent_count*/,
                                                            std::span<Task const> /*tasks*/) const {
        return nullptr;
    }

protected:
    ScoreSource() = default;
    ScoreSource(ScoreSource const&) = default;
    ScoreSource& operator=(ScoreSource const&) = default;
};

}  // namespace telemachy::optimise
