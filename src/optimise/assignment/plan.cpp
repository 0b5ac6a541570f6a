#include "optimise/assignment/plan.h"

#include <algorithm>
#include <tuple>

namespace telemachy::optimise {

Plan plan_of(AssignmentProblem const& problem, TaskClasses const& classes,
             CandidateLists const& lists, Auction const& auction) {
    Plan plan;
    for (Agent agent = 0; agent < problem.agent_count; ++agent) {
        std::size_t const first = plan.held.size();
        for (auto const task_class : auction.held_by(agent)) {
            auto const remembered = lists.of(agent);
            auto const known = std::ranges::find(remembered, task_class, &Candidate::task_class);
            Score const score =
                known != remembered.end()
                    ? known->score
                    : problem.scores.score(agent, classes.representative[task_class]);
            plan.held.push_back({agent, task_class, score});
            plan.total += score;
        }
        std::sort(plan.held.begin() + static_cast<std::ptrdiff_t>(first), plan.held.end(),
                  [](auto const& a, auto const& b) { return a.task_class < b.task_class; });
        auto const open = static_cast<Amount>(problem.demand(agent) - (plan.held.size() - first));
        plan.total += open * lists.open_points(agent);
    }
    return plan;
}

std::vector<AssignedPair> pairs_of(AssignmentProblem const& problem, TaskClasses const& classes,
                                   Plan const& plan) {
    std::vector<std::uint32_t> left(problem.capacities.begin(), problem.capacities.end());
    std::vector<std::size_t> turn(classes.size(), 0);
    std::vector<AssignedPair> pairs;
    pairs.reserve(plan.held.size());
    for (auto const& [agent, task_class, score] : plan.held) {
        auto const members = classes.members_of(task_class);
        auto& next = turn[task_class];
        while (left[members[next]] == 0) next = (next + 1) % members.size();
        --left[members[next]];
        pairs.push_back({agent, members[next], score});
        next = (next + 1) % members.size();
    }
    std::ranges::sort(pairs);
    return pairs;
}

}  // namespace telemachy::optimise
