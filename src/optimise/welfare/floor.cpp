#include "optimise/welfare/floor.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <numeric>
#include <utility>

namespace telemachy::optimise {
namespace {

/// The scores of another source, of which those below a floor are forbidden.
class ScoresAbove final : public ScoreSource {
public:
    enum class Worth : std::uint8_t { as_scored, one_each };

    ScoresAbove(ScoreSource const& scores, Score floor, Worth worth)
        : scores_(scores), floor_(floor), worth_(worth) {}

    void fill(Agent agent, Task first_task, std::span<Score> scores) const override {
        scores_.fill(agent, first_task, scores);
        for (Score& score : scores) score = floored(score);
    }
    [[nodiscard]] Score score(Agent agent, Task task) const override {
        return floored(scores_.score(agent, task));
    }

private:
    [[nodiscard]] Score floored(Score score) const {
        if (score == forbidden_pair || score < floor_) return forbidden_pair;
        return worth_ == Worth::one_each ? 1 : score;
    }

    ScoreSource const& scores_;
    Score floor_;
    Worth worth_;
};

std::uint64_t places_wanted(AssignmentProblem const& problem) {
    if (problem.demands.empty()) return problem.agent_count;
    return std::accumulate(problem.demands.begin(), problem.demands.end(), std::uint64_t{0});
}

/// The same people and places with other scores; every open place is worth `open`.
Assignment solve_with(AssignmentProblem const& problem, ScoreSource const& scores, Score open,
                      AssignmentOptions const& options) {
    std::vector<Score> const values(problem.agent_count, open);
    return solve({.agent_count = problem.agent_count,
                  .demands = problem.demands,
                  .capacities = problem.capacities,
                  .unmatched_values = values,
                  .task_classes = problem.task_classes,
                  .scores = scores},
                 options);
}

/// Less than anything a pair could gain elsewhere by one place more being left open.
Score cost_of_an_open_place(AssignmentProblem const& problem, Score least, Score most) {
    Amount const span = Amount{most} - least + 1;
    Amount const places = static_cast<Amount>(places_wanted(problem)) + 1;
    Amount const worst = -static_cast<Amount>(std::numeric_limits<Score>::max());
    bool const fits = span <= (least - worst) / places;
    return static_cast<Score>(fits ? least - span * places : worst);
}

}  // namespace

std::optional<std::size_t> places_filled_above(AssignmentProblem const& problem, Score floor,
                                               AssignmentOptions const& options) {
    ScoresAbove const ones(problem.scores, floor, ScoresAbove::Worth::one_each);
    auto settings = options;
    settings.starting_prices = {};  // they are prices of other scores
    auto const plan = solve_with(problem, ones, 0, settings);
    if (!plan.proven) return {};
    return plan.pairs.size();
}

std::optional<Score> highest_floor(AssignmentProblem const& problem, Score least, Score most,
                                   AssignmentOptions const& options) {
    auto const all = places_filled_above(problem, least, options);
    if (!all || *all == 0) return {};
    Amount fills = least, fails = Amount{most} + 1;
    while (fails - fills > 1) {
        auto const middle = static_cast<Score>(fills + (fails - fills) / 2);
        auto const filled = places_filled_above(problem, middle, options);
        if (!filled) return {};
        (*filled == *all ? fills : fails) = middle;
    }
    return static_cast<Score>(fills);
}

std::vector<FlooredPlan> floor_curve(AssignmentProblem const& problem,
                                     std::span<Score const> floors, Score least, Score most,
                                     AssignmentOptions const& options) {
    Score const open = cost_of_an_open_place(problem, least, most);
    std::vector<Amount> prices(options.starting_prices.begin(), options.starting_prices.end());
    std::vector<FlooredPlan> curve;
    for (Score const floor : floors) {
        ScoresAbove const scores(problem.scores, floor, ScoresAbove::Worth::as_scored);
        auto settings = options;
        settings.starting_prices = prices;
        auto plan = solve_with(problem, scores, open, settings);
        auto const fillable = places_filled_above(problem, floor, options);
        FlooredPlan point{
            .floor = floor, .pairs = std::move(plan.pairs), .total = 0, .proven = false};
        point.proven = plan.proven && fillable && point.pairs.size() == *fillable;
        for (auto const& pair : point.pairs) point.total += pair.score;
        curve.push_back(std::move(point));
        prices = std::move(plan.prices);
    }
    return curve;
}

}  // namespace telemachy::optimise
