#include "optimise/what_if/what_if.h"

#include <algorithm>
#include <stdexcept>
#include <utility>
#include <vector>

namespace telemachy::optimise {
namespace {

/// The scores of another source, of which one pair is forbidden because it is made already.
class ScoresWithout final : public ScoreSource {
public:
    ScoresWithout(ScoreSource const& scores, Agent agent, Task task)
        : scores_(scores), agent_(agent), task_(task) {}

    void fill(Agent agent, Task first_task, std::span<Score> scores) const override {
        scores_.fill(agent, first_task, scores);
        if (agent == agent_ && task_ >= first_task && task_ - first_task < scores.size())
            scores[task_ - first_task] = forbidden_pair;
    }
    [[nodiscard]] Score score(Agent agent, Task task) const override {
        return agent == agent_ && task == task_ ? forbidden_pair : scores_.score(agent, task);
    }

private:
    ScoreSource const& scores_;
    Agent agent_;
    Task task_;
};

std::vector<std::uint32_t> demands_of(AssignmentProblem const& problem) {
    std::vector<std::uint32_t> demands(problem.agent_count, 1);
    if (!problem.demands.empty()) std::ranges::copy(problem.demands, demands.begin());
    return demands;
}

std::size_t tasks_held(Assignment const& plan, Agent agent) {
    return static_cast<std::size_t>(std::ranges::count(plan.pairs, agent, &AssignedPair::agent));
}

}  // namespace

Amount cost_of_pair_at_least(Assignment const& best, Agent agent, Task task, Score score) {
    return best.agent_values[agent] + best.prices[task] - score;
}

WhatIf if_paired(AssignmentProblem const& problem, Assignment const& best, Agent agent, Task task,
                 AssignmentOptions const& options) {
    auto demands = demands_of(problem);
    std::vector<std::uint32_t> capacities(problem.capacities.begin(), problem.capacities.end());
    Score const score = problem.scores.score(agent, task);
    if (score == forbidden_pair || demands[agent] == 0 || capacities[task] == 0)
        throw std::invalid_argument("this pair can never be made");
    --demands[agent];
    --capacities[task];
    ScoresWithout const scores(problem.scores, agent, task);
    auto settings = options;
    settings.starting_prices = best.prices;
    WhatIf answer;
    answer.plan = solve({.agent_count = problem.agent_count,
                         .demands = demands,
                         .capacities = capacities,
                         .unmatched_values = problem.unmatched_values,
                         .scores = scores},
                        settings);
    answer.plan.pairs.push_back({agent, task, score});
    std::ranges::sort(answer.plan.pairs);
    answer.plan.primal += score;
    answer.plan.dual += score;
    answer.proven = best.proven && answer.plan.proven;
    answer.gain = answer.plan.primal - best.primal;
    return answer;
}

WhatIf if_place_added(AssignmentProblem const& problem, Assignment const& best, Task task,
                      AssignmentOptions const& options) {
    std::vector<std::uint32_t> capacities(problem.capacities.begin(), problem.capacities.end());
    ++capacities[task];
    auto changed = problem;
    changed.capacities = capacities;
    auto settings = options;
    settings.starting_prices = best.prices;
    WhatIf answer;
    answer.plan = solve(changed, settings);
    answer.proven = best.proven && answer.plan.proven;
    answer.gain = answer.plan.primal - best.primal;
    return answer;
}

std::optional<AddedPlace> place_that_helps(AssignmentProblem const& problem, Assignment const& best,
                                           Agent agent, AssignmentOptions const& options) {
    std::vector<Score> row(problem.capacities.size());
    problem.scores.fill(agent, 0, row);
    std::size_t const held = tasks_held(best, agent);
    // A place more of a task gains at most its price, and only a task at a price is full.
    std::vector<Task> order;
    for (Task task = 0; task < row.size(); ++task)
        if (row[task] != forbidden_pair && best.prices[task] > 0) order.push_back(task);
    std::ranges::sort(order, {}, [&](Task task) { return std::pair(-best.prices[task], task); });
    std::optional<AddedPlace> found;
    for (Task const task : order) {
        if (found && found->result.gain >= best.prices[task]) break;
        auto result = if_place_added(problem, best, task, options);
        if (!result.proven) return {};
        bool const helps = tasks_held(result.plan, agent) > held;
        if (helps && (!found || result.gain > found->result.gain))
            found = AddedPlace{task, std::move(result)};
    }
    return found;
}

}  // namespace telemachy::optimise
