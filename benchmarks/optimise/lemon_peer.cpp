#include "lemon_peer.h"

#include <algorithm>
#include <vector>

#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

namespace telemachy::benchmarks {

using namespace optimise;

Amount optimum_by_network_simplex(Agent agents, std::span<std::uint32_t const> capacities,
                                  ScoreSource const& scores) {
    lemon::SmartDigraph graph;
    graph.reserveNode(static_cast<int>(agents + capacities.size() + 1));
    std::vector<lemon::SmartDigraph::Node> from, to;
    for (Agent agent = 0; agent < agents; ++agent) from.push_back(graph.addNode());
    for (std::size_t task = 0; task < capacities.size(); ++task) to.push_back(graph.addNode());
    auto const sink = graph.addNode();

    std::vector<std::int64_t> costs, limits;
    auto const arc = [&](auto a, auto b, std::int64_t cost, std::int64_t limit) {
        graph.addArc(a, b);
        costs.push_back(cost);
        limits.push_back(limit);
    };
    std::vector<Score> row(capacities.size());
    for (Agent agent = 0; agent < agents; ++agent) {
        scores.fill(agent, 0, row);
        for (std::size_t task = 0; task < row.size(); ++task)
            if (row[task] != forbidden_pair && row[task] > 0)
                arc(from[agent], to[task], -row[task], 1);
        arc(from[agent], sink, 0, 1);
    }
    for (std::size_t task = 0; task < capacities.size(); ++task)
        arc(to[task], sink, 0, capacities[task]);

    // Arc ids count up in the order of creation.
    lemon::SmartDigraph::ArcMap<std::int64_t> cost(graph), limit(graph);
    lemon::SmartDigraph::NodeMap<std::int64_t> supply(graph, 0);
    for (std::size_t id = 0; id < costs.size(); ++id) {
        auto const a = lemon::SmartDigraph::arcFromId(static_cast<int>(id));
        cost[a] = costs[id];
        limit[a] = limits[id];
    }
    for (auto const node : from) supply[node] = 1;
    supply[sink] = -static_cast<std::int64_t>(agents);

    lemon::NetworkSimplex<lemon::SmartDigraph, std::int64_t, std::int64_t> simplex(graph);
    simplex.upperMap(limit).costMap(cost).supplyMap(supply).run();
    return -simplex.totalCost<std::int64_t>();
}

}  // namespace telemachy::benchmarks
