#include <ClpSimplex.hpp>
#include <cmath>
#include <vector>

#include "random_problem.h"

namespace telemachy::optimise::test {

/// One variable per allowed pair, at most 1; one row per agent and per task. A place left open is
/// counted in advance, and a pair then gains only what it is worth beyond that.
Amount optimum_by_linear_programming(WrittenProblem const& problem) {
    std::vector<CoinBigIndex> begin{0};
    std::vector<int> rows;
    std::vector<double> ones, gains, most_rows;
    Amount open = 0;
    for (std::size_t agent = 0; agent < problem.agents; ++agent) {
        open += Amount{problem.demand(agent)} * problem.unmatched_value(agent);
        for (std::size_t task = 0; task < problem.tasks; ++task) {
            if (problem.score(agent, task) == forbidden_pair) continue;
            rows.insert(rows.end(),
                        {static_cast<int>(agent), static_cast<int>(problem.agents + task)});
            ones.insert(ones.end(), {1.0, 1.0});
            begin.push_back(static_cast<CoinBigIndex>(rows.size()));
            gains.push_back(static_cast<double>(Amount{problem.score(agent, task)} -
                                                problem.unmatched_value(agent)));
        }
        most_rows.push_back(problem.demand(agent));
    }
    if (gains.empty()) return open;
    most_rows.insert(most_rows.end(), problem.capacities.begin(), problem.capacities.end());
    std::vector<double> const nothing(std::max(gains.size(), most_rows.size()), 0.0);
    std::vector<double> const least_rows(most_rows.size(), -COIN_DBL_MAX);
    std::vector<double> const at_most_once(gains.size(), 1.0);

    ClpSimplex simplex;
    simplex.setLogLevel(0);
    simplex.loadProblem(static_cast<int>(gains.size()), static_cast<int>(most_rows.size()),
                        begin.data(), rows.data(), ones.data(), nothing.data(), at_most_once.data(),
                        gains.data(), least_rows.data(), most_rows.data());
    simplex.setOptimizationDirection(-1);
    simplex.primal();
    return open + std::llround(simplex.objectiveValue());
}

}  // namespace telemachy::optimise::test
