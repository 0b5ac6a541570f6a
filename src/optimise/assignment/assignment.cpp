#include "optimise/assignment/assignment.h"

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <utility>

#include "optimise/assignment/price_level.h"
#include "optimise/assignment/solver.h"
#include "optimise/assignment/task_classes.h"
#include "optimise/assignment/turned_problem.h"
#include "optimise/assignment/work_team.h"

namespace telemachy::optimise {
namespace {

void refuse_contradictions(AssignmentProblem const& problem, AssignmentOptions const& options) {
    auto const expect = [](bool holds, char const* what) {
        if (!holds) throw std::invalid_argument(what);
    };
    std::size_t const agents = problem.agent_count;
    std::size_t const tasks = problem.capacities.size();
    expect(problem.demands.empty() || problem.demands.size() == agents,
           "demands must name every agent or none");
    expect(problem.unmatched_values.empty() || problem.unmatched_values.size() == agents,
           "unmatched_values must name every agent or none");
    expect(problem.task_classes.empty() || problem.task_classes.size() == tasks,
           "task_classes must name every task or none");
    expect(options.starting_prices.empty() || options.starting_prices.size() == tasks,
           "starting_prices must name every task or none");
    expect(tasks < std::numeric_limits<Task>::max(), "too many tasks");
    expect(places_wanted(problem) <= places_wanted_max, "more than 2^28 places are wanted in all");
}

/// Prices to start from where agents are nearly of few kinds; else none. Lower than those of their
/// kinds by what members of a kind may differ, so that few tasks stay open at a price.
std::vector<Amount> prices_of_near_kinds(AssignmentProblem const& problem,
                                         AssignmentOptions const& options, Groundwork& work,
                                         WorkTeam& team) {
    auto const turned =
        TurnedProblem::of_near_kinds(problem, work.classes, team, work.pairs_scored);
    if (!turned) return {};
    auto settings = options;
    settings.progress = {};  // it would speak of another problem
    auto prices = turned->solve(settings, work, team).prices;
    for (Amount& price : prices) price = std::max<Amount>(0, price - turned->members_apart());
    return prices;
}

}  // namespace

Assignment solve(AssignmentProblem const& problem, AssignmentOptions const& options) {
    refuse_contradictions(problem, options);
    WorkTeam team(std::max(1U, options.threads));
    Groundwork work{.started = options.now(), .classes = {}, .pairs_scored = 0};
    work.classes = merge_equal_tasks(problem, team, work.pairs_scored);
    auto const turned = TurnedProblem::of(problem, work.classes, team, work.pairs_scored);
    if (turned) return turned->solve(options, work, team);
    auto settings = options;
    std::vector<Amount> guessed;
    if (options.starting_prices.empty()) {
        guessed = prices_of_near_kinds(problem, options, work, team);
        settings.starting_prices = guessed;
        if (guessed.empty()) work.price_level = price_level(problem, options, work.classes, team);
    }
    return Solver(problem, settings, team, std::move(work)).solve();
}

}  // namespace telemachy::optimise
