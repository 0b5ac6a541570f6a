#include "optimise/welfare/load.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "optimise/statistics/inequality.h"

namespace telemachy::optimise {
namespace {

/// One task per place, as many steps cheaper as there are places of its task before it.
class PlaceScores final : public ScoreSource {
public:
    PlaceScores(AssignmentProblem const& problem, Score step) : scores_(problem.scores) {
        for (Task task = 0; task < problem.capacities.size(); ++task) {
            auto const places = std::min(problem.capacities[task], problem.agent_count);
            for (std::uint32_t place = 0; place < places; ++place)
                places_.push_back({task, std::int64_t{step} * place});
        }
    }

    void fill(Agent agent, Task first_place, std::span<Score> scores) const override {
        if (scores.empty()) return;
        auto const places = std::span(places_).subspan(first_place, scores.size());
        Task const first = places.front().task;
        std::vector<Score> row(places.back().task - first + 1);
        scores_.fill(agent, first, row);
        for (std::size_t x = 0; x < scores.size(); ++x)
            scores[x] = less(row[places[x].task - first], places[x].cost);
    }

    [[nodiscard]] Score score(Agent agent, Task place) const override {
        return less(scores_.score(agent, places_[place].task), places_[place].cost);
    }

    [[nodiscard]] Task task_of(Task place) const { return places_[place].task; }
    [[nodiscard]] std::size_t size() const { return places_.size(); }

private:
    struct Place {
        Task task = 0;
        std::int64_t cost = 0;
    };

    static Score less(Score score, std::int64_t cost) {
        if (score == forbidden_pair) return score;
        return static_cast<Score>(
            std::max<std::int64_t>(score - cost, -(std::int64_t{1} << 31) + 1));
    }

    ScoreSource const& scores_;
    std::vector<Place> places_;
};

LoadedPlan plan_at(AssignmentProblem const& problem, Score step, AssignmentOptions const& options,
                   std::vector<Amount>& prices) {
    PlaceScores const scores(problem, step);
    std::vector<std::uint32_t> const one_each(scores.size(), 1);
    auto settings = options;
    settings.starting_prices = prices;
    auto solved = solve({.agent_count = problem.agent_count,
                         .demands = problem.demands,
                         .capacities = one_each,
                         .unmatched_values = problem.unmatched_values,
                         .scores = scores},
                        settings);
    LoadedPlan plan{.step = step, .pairs = {}, .total = 0, .proven = solved.proven};
    std::vector<double> loads(problem.capacities.size(), 0);
    for (auto const& [agent, place, score] : solved.pairs) {
        Task const task = scores.task_of(place);
        plan.pairs.push_back({agent, task, problem.scores.score(agent, task)});
        plan.total += plan.pairs.back().score;
        ++loads[task];
    }
    std::vector<double> open;  // a task without places has no load to share
    for (Task task = 0; task < loads.size(); ++task)
        if (problem.capacities[task] > 0) open.push_back(loads[task]);
    plan.gini = gini(open);
    plan.jain = jain(open);
    prices = std::move(solved.prices);
    return plan;
}

}  // namespace

std::vector<LoadedPlan> load_curve(AssignmentProblem const& problem, std::span<Score const> steps,
                                   AssignmentOptions const& options) {
    if (std::ranges::any_of(problem.demands, [](auto demand) { return demand > 1; }))
        throw std::invalid_argument("load is shared among agents who want one task each");
    if (std::ranges::any_of(steps, [](Score step) { return step < 0; }))
        throw std::invalid_argument("a further place must not be worth more than the one before");
    std::vector<Amount> prices;
    std::vector<LoadedPlan> curve;
    for (Score const step : steps) curve.push_back(plan_at(problem, step, options, prices));
    return curve;
}

}  // namespace telemachy::optimise
