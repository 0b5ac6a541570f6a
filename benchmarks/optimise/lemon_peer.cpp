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

    // Arc ids count up in the order of creation, which both passes over the rows share. What an arc
    // costs and holds is written down once, in LEMON's own maps.
    std::vector<Score> row(capacities.size());
    auto const each_arc = [&](auto tell) {
        for (Agent agent = 0; agent < agents; ++agent) {
            scores.fill(agent, 0, row);
            for (std::size_t task = 0; task < row.size(); ++task)
                if (row[task] != forbidden_pair && row[task] > 0)
                    tell(from[agent], to[task], -row[task], 1);
            tell(from[agent], sink, 0, 1);
        }
        for (std::size_t task = 0; task < capacities.size(); ++task)
            tell(to[task], sink, 0, static_cast<int>(capacities[task]));
    };
    each_arc([&](auto a, auto b, auto...) { graph.addArc(a, b); });
    lemon::SmartDigraph::ArcMap<std::int64_t> cost(graph);
    lemon::SmartDigraph::ArcMap<int> limit(graph);
    lemon::SmartDigraph::NodeMap<int> supply(graph, 0);
    int id = 0;
    each_arc([&](auto, auto, std::int64_t arc_cost, int arc_limit) {
        auto const arc = lemon::SmartDigraph::arcFromId(id++);
        cost[arc] = arc_cost;
        limit[arc] = arc_limit;
    });
    for (auto const node : from) supply[node] = 1;
    supply[sink] = -static_cast<int>(agents);

    lemon::NetworkSimplex<lemon::SmartDigraph, int, std::int64_t> simplex(graph);
    simplex.upperMap(limit).costMap(cost).supplyMap(supply).run();
    return -simplex.totalCost<std::int64_t>();
}

}  // namespace telemachy::benchmarks
