#include "optimise/assignment/price_level.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

#include "optimise/assignment/dense_scores.h"
#include "optimise/assignment/solver.h"

namespace telemachy::optimise {
namespace {

/// Agents in the sample, evenly spread. Fewer than four times as many are solved without one.
constexpr std::size_t sampled_agents = 256;
constexpr std::size_t sample_pays_from = 4;

/// More is wanted than there is when it is so many per cent more: below that somebody may have to
/// go without, but hardly anybody is driven away by prices.
constexpr std::uint64_t scarce_from_per_cent = 102;

/// The level lies below the lowest tenth of the sample's prices, by this part of what that lies
/// below their middle: where prices are far apart, there is no level to speak of.
constexpr Amount margin_part = 4;

/// Every so-manieth agent and every so-manieth class of tasks.
struct Sample {
    std::vector<std::uint32_t> demands, capacities;
    std::vector<Score> unmatched_values, scores;

    Sample(AssignmentProblem const& problem, TaskClasses const& classes, std::size_t step) {
        std::vector<Score> row(problem.capacities.size());
        for (std::size_t x = step / 2; x < classes.size(); x += step)
            capacities.push_back(classes.places[x]);
        for (std::size_t at = step / 2; at < problem.agent_count; at += step) {
            auto const agent = static_cast<Agent>(at);
            demands.push_back(problem.demand(agent));
            unmatched_values.push_back(problem.unmatched_value(agent));
            problem.scores.fill(agent, 0, row);
            for (std::size_t x = step / 2; x < classes.size(); x += step)
                scores.push_back(row[classes.representative[x]]);
        }
    }
};

bool is_scarce(AssignmentProblem const& problem, TaskClasses const& classes) {
    auto const places =
        std::accumulate(classes.places.begin(), classes.places.end(), std::uint64_t{0});
    return 100 * places_wanted(problem) > scarce_from_per_cent * places;
}

}  // namespace

Amount price_level(AssignmentProblem const& problem, AssignmentOptions const& options,
                   TaskClasses const& classes, WorkTeam& team) {
    if (problem.agent_count < sample_pays_from * sampled_agents || !is_scarce(problem, classes))
        return 0;
    Sample const sample(problem, classes, problem.agent_count / sampled_agents);
    if (sample.capacities.empty()) return 0;
    DenseScores const scores(sample.capacities.size(), sample.scores);
    AssignmentProblem const small{.agent_count = static_cast<Agent>(sample.demands.size()),
                                  .demands = sample.demands,
                                  .capacities = sample.capacities,
                                  .unmatched_values = sample.unmatched_values,
                                  .scores = scores};
    auto settings = options;
    settings.progress = {};  // it would speak of another problem
    Groundwork work{.started = options.now(), .classes = {}, .pairs_scored = 0};
    work.classes = merge_equal_tasks(small, team, work.pairs_scored);
    auto prices = Solver(small, settings, team, std::move(work)).solve().prices;

    std::ranges::sort(prices);
    Amount const middle = prices[prices.size() / 2];
    Amount const lowest_tenth = prices[prices.size() / 10];
    return std::max<Amount>(0, lowest_tenth - (middle - lowest_tenth) / margin_part);
}

}  // namespace telemachy::optimise
