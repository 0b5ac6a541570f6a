#include "random_problem.h"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

namespace telemachy::optimise::test {

WrittenProblem random_problem(Recipe const& recipe, Dice& dice) {
    WrittenProblem problem;
    problem.agents = dice.below(recipe.agents_max + 1);
    problem.tasks = dice.below(recipe.tasks_max + 1);
    for (std::size_t x = 0; x < problem.agents * problem.tasks; ++x) {
        bool const never = recipe.forbidden_once_in > 0 && dice.once_in(recipe.forbidden_once_in);
        problem.scores.push_back(
            never ? forbidden_pair
                  : static_cast<Score>(dice.between(recipe.score_least, recipe.score_most)));
    }
    if (recipe.twin_tasks)
        for (std::size_t task = 1; task < problem.tasks; ++task) {
            if (dice.once_in(2)) continue;
            std::size_t const twin = dice.below(task);
            for (std::size_t agent = 0; agent < problem.agents; ++agent)
                problem.scores[agent * problem.tasks + task] = problem.score(agent, twin);
        }
    auto const number = [&](std::int64_t least, std::int64_t most) {
        return static_cast<std::uint32_t>(dice.between(least, most));
    };
    if (recipe.demand_most > 1)
        for (std::size_t x = 0; x < problem.agents; ++x)
            problem.demands.push_back(number(0, recipe.demand_most));
    for (std::size_t x = 0; x < problem.tasks; ++x)
        problem.capacities.push_back(
            number(recipe.capacity_most > 1 ? 0 : 1, recipe.capacity_most));
    if (recipe.unmatched_values)
        for (std::size_t x = 0; x < problem.agents; ++x)
            problem.unmatched_values.push_back(
                static_cast<Score>(dice.between(recipe.score_least, recipe.score_most)));
    if (recipe.agent_kinds > 0)
        for (std::size_t agent = recipe.agent_kinds; agent < problem.agents; ++agent) {
            std::size_t const model = dice.below(recipe.agent_kinds);
            for (std::size_t task = 0; task < problem.tasks; ++task)
                problem.scores[agent * problem.tasks + task] = problem.score(model, task);
            if (recipe.unmatched_values)
                problem.unmatched_values[agent] = problem.unmatched_values[model];
        }
    return problem;
}

Assignment solve_written(WrittenProblem const& problem, AssignmentOptions const& options) {
    DenseScores const scores(problem.tasks, problem.scores);
    return solve({.agent_count = static_cast<Agent>(problem.agents),
                  .demands = problem.demands,
                  .capacities = problem.capacities,
                  .unmatched_values = problem.unmatched_values,
                  .scores = scores},
                 options);
}

Amount optimum_by_network_simplex(WrittenProblem const& problem) {
    using Graph = lemon::SmartDigraph;
    Graph graph;
    std::vector<Graph::Node> agents, tasks;
    for (std::size_t x = 0; x < problem.agents; ++x) agents.push_back(graph.addNode());
    for (std::size_t x = 0; x < problem.tasks; ++x) tasks.push_back(graph.addNode());
    auto const sink = graph.addNode();

    Graph::ArcMap<Amount> cost(graph), limit(graph);
    Graph::NodeMap<Amount> supply(graph, 0);
    auto const arc = [&](Graph::Node from, Graph::Node to, Amount arc_cost, Amount arc_limit) {
        auto const made = graph.addArc(from, to);
        cost[made] = arc_cost;
        limit[made] = arc_limit;
    };
    Amount wanted = 0;
    for (std::size_t agent = 0; agent < problem.agents; ++agent) {
        for (std::size_t task = 0; task < problem.tasks; ++task)
            if (problem.score(agent, task) != forbidden_pair)
                arc(agents[agent], tasks[task], -Amount{problem.score(agent, task)}, 1);
        arc(agents[agent], sink, -Amount{problem.unmatched_value(agent)}, problem.demand(agent));
        supply[agents[agent]] = problem.demand(agent);
        wanted += problem.demand(agent);
    }
    for (std::size_t task = 0; task < problem.tasks; ++task)
        arc(tasks[task], sink, 0, problem.capacities[task]);
    supply[sink] = -wanted;

    lemon::NetworkSimplex<Graph, Amount, Amount> simplex(graph);
    auto const outcome = simplex.upperMap(limit).costMap(cost).supplyMap(supply).run();
    EXPECT_EQ(outcome, (lemon::NetworkSimplex<Graph, Amount, Amount>::OPTIMAL));
    return -simplex.totalCost<Amount>();
}

namespace {

Amount best_from(WrittenProblem const& problem, std::size_t agent, std::size_t task,
                 std::uint32_t open, std::vector<std::uint32_t>& left) {
    if (agent == problem.agents) return 0;
    if (task == problem.tasks)
        return Amount{open} * problem.unmatched_value(agent) +
               best_from(problem, agent + 1, 0,
                         agent + 1 < problem.agents ? problem.demand(agent + 1) : 0, left);
    Amount best = best_from(problem, agent, task + 1, open, left);
    if (open > 0 && left[task] > 0 && problem.score(agent, task) != forbidden_pair) {
        --left[task];
        best = std::max(
            best, problem.score(agent, task) + best_from(problem, agent, task + 1, open - 1, left));
        ++left[task];
    }
    return best;
}

}  // namespace

Amount optimum_by_trying_everything(WrittenProblem const& problem) {
    auto left = problem.capacities;
    return best_from(problem, 0, 0, problem.agents > 0 ? problem.demand(0) : 0, left);
}

Amount worth_of(WrittenProblem const& problem, std::vector<AssignedPair> const& pairs) {
    std::vector<std::uint32_t> wanted, left = problem.capacities;
    for (std::size_t agent = 0; agent < problem.agents; ++agent)
        wanted.push_back(problem.demand(agent));
    std::set<std::pair<Agent, Task>> seen;
    Amount worth = 0;
    for (auto const& [agent, task, score] : pairs) {
        EXPECT_TRUE(seen.insert({agent, task}).second) << "a pair appears twice";
        EXPECT_GT(wanted[agent]--, 0U) << "agent " << agent << " has too many tasks";
        EXPECT_GT(left[task]--, 0U) << "task " << task << " has too many agents";
        EXPECT_NE(score, forbidden_pair);
        EXPECT_EQ(score, problem.score(agent, task));
        worth += score;
    }
    for (std::size_t agent = 0; agent < problem.agents; ++agent)
        worth += Amount{wanted[agent]} * problem.unmatched_value(agent);
    return worth;
}

CertifiedClaim claim_of(WrittenProblem const& problem, Assignment const& plan) {
    CertifiedClaim claim{
        .agent_count = static_cast<std::uint32_t>(problem.agents),
        .demands = problem.demands,
        .capacities = problem.capacities,
        .unmatched_values = {problem.unmatched_values.begin(), problem.unmatched_values.end()},
        .prices = plan.prices,
        .primal = plan.primal,
        .dual = plan.dual};
    for (auto const& pair : plan.pairs) claim.pairs.push_back({pair.agent, pair.task});
    return claim;
}

RowOfScores rows_of(WrittenProblem const& problem) {
    return [&problem](std::uint32_t agent, std::span<std::int32_t> row) {
        for (std::size_t task = 0; task < row.size(); ++task)
            row[task] = problem.score(agent, task);
    };
}

}  // namespace telemachy::optimise::test
