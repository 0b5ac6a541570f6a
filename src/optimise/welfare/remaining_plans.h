#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "optimise/assignment/assignment.h"
#include "optimise/welfare/leximin.h"

namespace telemachy::optimise {

/// What one step has settled, to be kept by all that follow.
struct SettledStep {
    std::vector<Amount> values, prices;         // of agents and tasks, at the step's optimum
    std::vector<std::uint8_t> must_be_served;   // per agent, as of the steps before this one
    std::vector<std::uint8_t> must_be_filled;   // per task, likewise
    Amount duty = 0;                            // what each of those was worth in this step
    std::int64_t from_level = 0, to_level = 0;  // pairs on [from, to) cost a point
    Amount per_pair = 0;                        // what every pair was worth
};

/// The plans that are still equally good, and the scores that choose among them.
class RemainingPlans {
public:
    RemainingPlans(AssignmentProblem const& problem, LeximinSettings const& settings)
        : problem_(problem),
          settings_(settings),
          served_(problem.agent_count, 0),
          filled_(problem.capacities.size(), 0) {}

    /// Negative below the least score, which forbids the pair.
    [[nodiscard]] std::int64_t level_of(Score score) const {
        std::int64_t const above = std::int64_t{score} - settings_.least;
        return above < 0 ? -1 : above / settings_.level;
    }

    /// What a pair is worth in a step; nothing about whether it may be used.
    [[nodiscard]] static Amount worth(SettledStep const& step, Agent agent, Task task,
                                      std::int64_t level) {
        Amount const duties = step.must_be_served[agent] + step.must_be_filled[task];
        bool const costs = level >= step.from_level && level < step.to_level;
        return step.per_pair + step.duty * duties - (costs ? 1 : 0);
    }

    /// Forbids what is no longer among the best, leaving other scores as they are.
    void restrict(Agent agent, Task first_task, std::span<Score> scores) const {
        for (std::size_t x = 0; x < scores.size(); ++x)
            if (scores[x] != forbidden_pair &&
                !allows(agent, static_cast<Task>(first_task + x), level_of(scores[x])))
                scores[x] = forbidden_pair;
    }

    [[nodiscard]] SettledStep next_step(std::int64_t from_level, std::int64_t to_level,
                                        Amount per_pair) const {
        // Shirking one duty must never pay: all levels together cost less.
        Amount const duty = steps_.empty() ? 0 : Amount{problem_.agent_count} + 1;
        return {.values = {},
                .prices = {},
                .must_be_served = served_,
                .must_be_filled = filled_,
                .duty = duty,
                .from_level = from_level,
                .to_level = to_level,
                .per_pair = per_pair};
    }

    /// Levels below this one are empty from now on, but for those that have been raised.
    void leave_empty_below(std::int64_t level) { lowest_ = level; }

    /// A level that cannot be left empty: its pairs are allowed as far as steps say so.
    void keep_level(std::int64_t level) {
        raised_.push_back(level);
        lowest_ = level + 1;
    }

    /// From now on only what is best in this step counts.
    void settle(SettledStep step, Assignment const& plan) {
        step.values = plan.agent_values;
        step.prices = plan.prices;
        for (std::size_t agent = 0; agent < served_.size(); ++agent)
            if (step.values[agent] > 0) served_[agent] = 1;
        for (std::size_t task = 0; task < filled_.size(); ++task)
            if (step.prices[task] > 0) filled_[task] = 1;
        steps_.push_back(std::move(step));
    }

    [[nodiscard]] std::vector<std::uint8_t> const& served() const { return served_; }
    [[nodiscard]] std::vector<std::uint8_t> const& filled() const { return filled_; }

private:
    [[nodiscard]] bool allows(Agent agent, Task task, std::int64_t level) const {
        if (level < lowest_ && !std::ranges::binary_search(raised_, level)) return false;
        return std::ranges::all_of(steps_, [&](SettledStep const& step) {
            return worth(step, agent, task, level) == step.values[agent] + step.prices[task];
        });
    }

    AssignmentProblem const& problem_;
    LeximinSettings const& settings_;
    std::vector<SettledStep> steps_;
    std::int64_t lowest_ = 0;
    std::vector<std::int64_t> raised_;  // rising
    std::vector<std::uint8_t> served_, filled_;
};

}  // namespace telemachy::optimise
