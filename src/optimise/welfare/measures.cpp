#include "optimise/welfare/measures.h"

#include <algorithm>
#include <utility>

#include "optimise/stability/blocking_pairs.h"
#include "optimise/stability/deferred_acceptance.h"
#include "optimise/statistics/inequality.h"
#include "optimise/statistics/selection_rate.h"
#include "optimise/welfare/leximin.h"
#include "optimise/welfare/load.h"

namespace telemachy::optimise {
namespace {

/// A further place of a task costs this part of the span of scores unless told otherwise.
constexpr Amount load_step_part = 10;

Quotas quotas_of(AssignmentProblem const& problem) {
    Quotas quotas;
    for (Agent agent = 0; agent < problem.agent_count; ++agent)
        quotas.agents.push_back(problem.demand(agent));
    quotas.tasks.assign(problem.capacities.begin(), problem.capacities.end());
    return quotas;
}

std::vector<double> loads_of(AssignmentProblem const& problem,
                             std::span<AssignedPair const> pairs) {
    std::vector<double> all(problem.capacities.size(), 0), loads;
    for (auto const& pair : pairs) ++all[pair.task];
    for (Task task = 0; task < all.size(); ++task)
        if (problem.capacities[task] > 0) loads.push_back(all[task]);
    return loads;
}

/// The lowest impact ratio of any group that has somebody in it.
std::optional<double> parity_of(AssignmentProblem const& problem,
                                std::span<std::uint32_t const> groups,
                                std::vector<bool> const& served) {
    std::vector<Chosen> chosen;
    for (Agent agent = 0; agent < groups.size(); ++agent) {
        if (groups[agent] == in_no_group || problem.demand(agent) == 0) continue;
        if (chosen.size() <= groups[agent]) chosen.resize(groups[agent] + 1);
        ++chosen[groups[agent]].of;
        chosen[groups[agent]].chosen += served[agent] ? 1 : 0;
    }
    std::optional<double> parity;
    for (auto const& group : compare_selection_rates(chosen))
        if (group.rate && group.impact_ratio)
            parity = std::min(parity.value_or(1), *group.impact_ratio);
    return parity;
}

class Comparison {
public:
    Comparison(AssignmentProblem const& problem, Yardsticks const& yardsticks,
               ModeSettings const& settings)
        : problem_(problem), yardsticks_(yardsticks), settings_(settings) {}

    std::vector<ModeOutcome> run() {
        auto best = solve(problem_, settings_.options);
        tell(PlanMode::greatest_sum, std::move(best.pairs), best.proven);
        if (std::ranges::none_of(problem_.demands, [](auto demand) { return demand > 1; })) {
            tell_raised_worst();
            tell_even_load();
        }
        tell_stable(PlanMode::stable_for_agents, Proposer::agents);
        tell_stable(PlanMode::stable_for_tasks, Proposer::tasks);
        return std::move(outcomes_);
    }

private:
    void tell(PlanMode mode, std::vector<AssignedPair> pairs, bool proven) {
        auto const measures = measure_plan(problem_, pairs, yardsticks_);
        outcomes_.push_back({mode, std::move(pairs), measures, proven});
    }

    void tell_raised_worst() {
        auto plan = leximin(problem_,
                            {.least = settings_.least,
                             .most = settings_.most,
                             .level = settings_.level,
                             .levels_most = settings_.levels_most},
                            settings_.options);
        tell(PlanMode::raised_worst, std::move(plan.pairs), plan.proven);
    }

    void tell_even_load() {
        Amount const tenth = (Amount{settings_.most} - settings_.least) / load_step_part;
        Score const step = settings_.load_step > 0 ? settings_.load_step
                                                   : static_cast<Score>(std::max<Amount>(1, tenth));
        auto curve = load_curve(problem_, std::span(&step, 1), settings_.options);
        std::ranges::sort(curve.front().pairs);
        tell(PlanMode::even_load, std::move(curve.front().pairs), curve.front().proven);
    }

    void tell_stable(PlanMode mode, Proposer proposer) {
        std::vector<AssignedPair> pairs;
        for (auto const& [agent, task] : deferred_acceptance(
                 yardsticks_.preferences, quotas_of(problem_), proposer, {}, yardsticks_.threads))
            pairs.push_back({agent, task, problem_.scores.score(agent, task)});
        tell(mode, std::move(pairs), true);
    }

    AssignmentProblem const& problem_;
    Yardsticks const& yardsticks_;
    ModeSettings const& settings_;
    std::vector<ModeOutcome> outcomes_;
};

}  // namespace

PlanMeasures measure_plan(AssignmentProblem const& problem, std::span<AssignedPair const> pairs,
                          Yardsticks const& yardsticks) {
    PlanMeasures measures;
    std::vector<bool> served(problem.agent_count, false);
    std::vector<Couple> couples;
    for (auto const& [agent, task, score] : pairs) {
        measures.total += score;
        measures.lowest = std::min(measures.lowest.value_or(score), score);
        served[agent] = true;
        couples.push_back({agent, task});
    }
    measures.pairs = pairs.size();
    for (Agent agent = 0; agent < problem.agent_count; ++agent)
        measures.agents_without += problem.demand(agent) > 0 && !served[agent] ? 1 : 0;
    measures.blocking_pairs = find_blocking_pairs(yardsticks.preferences, quotas_of(problem),
                                                  couples, 0, yardsticks.threads)
                                  .count;
    auto const loads = loads_of(problem, pairs);
    measures.gini = gini(loads);
    measures.jain = jain(loads);
    measures.parity = parity_of(problem, yardsticks.groups, served);
    return measures;
}

std::vector<ModeOutcome> compare_modes(AssignmentProblem const& problem,
                                       Yardsticks const& yardsticks, ModeSettings const& settings) {
    return Comparison(problem, yardsticks, settings).run();
}

}  // namespace telemachy::optimise
