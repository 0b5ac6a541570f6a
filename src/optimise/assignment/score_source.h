#pragma once

#include <cstdint>
#include <limits>
#include <span>

namespace telemachy::optimise {

/// Agents and tasks are numbered from 0 by whoever states the problem.
using Agent = std::uint32_t;
using Task = std::uint32_t;

/// What one pair is worth, in whole points of the caller's own grid (say thousandths of a fit of
/// 100). Any 32-bit value but `forbidden_pair` may be used, negative ones too: the solver works in
/// 64 bits and cannot overflow.
using Score = std::int32_t;

/// Sums of scores, prices and values, in the same points.
using Amount = std::int64_t;

/// The score of a pair that must never be made.
inline constexpr Score forbidden_pair = std::numeric_limits<Score>::min();

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

protected:
    ScoreSource() = default;
    ScoreSource(ScoreSource const&) = default;
    ScoreSource& operator=(ScoreSource const&) = default;
};

}  // namespace telemachy::optimise
