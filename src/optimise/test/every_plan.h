#pragma once

#include <functional>
#include <vector>

#include "random_problem.h"

namespace telemachy::optimise::test {

/// Every plan there is, pair by pair, each sorted by agent and task.
inline void each_plan(WrittenProblem const& problem,
                      std::function<void(std::vector<AssignedPair> const&)> const& tell) {
    std::vector<std::uint32_t> wanted, left = problem.capacities;
    for (std::size_t agent = 0; agent < problem.agents; ++agent)
        wanted.push_back(problem.demand(agent));
    std::vector<AssignedPair> plan;
    std::function<void(std::size_t)> const from = [&](std::size_t pair) {
        if (pair == problem.scores.size()) return tell(plan);
        auto const agent = static_cast<Agent>(pair / problem.tasks);
        auto const task = static_cast<Task>(pair % problem.tasks);
        from(pair + 1);
        if (problem.scores[pair] == forbidden_pair || wanted[agent] == 0 || left[task] == 0) return;
        --wanted[agent], --left[task];
        plan.push_back({agent, task, problem.scores[pair]});
        from(pair + 1);
        plan.pop_back();
        ++wanted[agent], ++left[task];
    };
    from(0);
}

inline Amount total_of(std::vector<AssignedPair> const& pairs) {
    Amount total = 0;
    for (auto const& pair : pairs) total += pair.score;
    return total;
}

}  // namespace telemachy::optimise::test
