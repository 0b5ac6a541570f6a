#include "matching/domain/match_mode.h"

#include <algorithm>
#include <set>

#include "matching/domain/criteria.h"
#include "matching/domain/own_wishes.h"
#include "matching/domain/stability.h"
#include "optimise/stability/deferred_acceptance.h"
#include "optimise/statistics/inequality.h"
#include "optimise/welfare/floor.h"
#include "optimise/welfare/leximin.h"
#include "optimise/welfare/load.h"

namespace telemachy::matching {
namespace {

using optimise::Score;

/// What it costs, in tenths of a perfect fit, to ask a mentor once more.
constexpr Score steps_in_perfect_fit = 10;

/// Fits this close, in parts of a perfect one, count as equally good when the worst off are raised.
constexpr Score levels_in_perfect_fit = 50;

/// Every level is a few solves. Up to so many pairs of people all are raised; in a larger round the
/// worst few, and then the sum decides.
constexpr std::size_t cells_raised_to_the_end = 100'000;
constexpr std::size_t levels_of_a_large_round = 4;

struct Assigned {
    std::vector<std::pair<Mentee, Mentor>> pairs;
    bool proven = false;
};

Assigned assigned(std::vector<optimise::AssignedPair> const& pairs, bool proven) {
    Assigned out{{}, proven};
    for (auto const& pair : pairs) out.pairs.emplace_back(pair.agent, pair.task);
    return out;
}

/// The worst pair as good as it can be, to the point; then as few pairs as possible as bad as that,
/// then the next worst raised, and so on. Who wants several mentors is content with the floor.
Assigned worst_raised_first(MatchProblem const& problem,
                            optimise::AssignmentProblem const& assignment,
                            optimise::AssignmentOptions const& options) {
    Score const most = score_max(problem.policy());
    auto const floor = optimise::highest_floor(assignment, 0, most, options);
    if (!floor) return {{}, !options.cancellation.stop_requested()};  // no pair can be made
    if (std::ranges::any_of(assignment.demands, [](auto demand) { return demand > 1; })) {
        auto const curve = optimise::floor_curve(assignment, std::array{*floor}, 0, most, options);
        return assigned(curve.front().pairs, curve.front().proven);
    }
    bool const large =
        problem.mentees().size() * problem.mentors().size() > cells_raised_to_the_end;
    auto const plan =
        optimise::leximin(assignment,
                          {.least = *floor,
                           .most = most,
                           .level = std::max(1, most / levels_in_perfect_fit),
                           .levels_most = large ? levels_of_a_large_round : levels_in_perfect_fit},
                          options);
    return assigned(plan.pairs, plan.proven);
}

Assigned even_load(MatchProblem const& problem, optimise::AssignmentProblem const& assignment,
                   optimise::AssignmentOptions const& options) {
    Score const step = score_max(problem.policy()) / steps_in_perfect_fit;
    auto const curve = optimise::load_curve(assignment, std::array{step}, options);
    return assigned(curve.front().pairs, curve.front().proven);
}

Assigned stable(MatchProblem const& problem, optimise::Proposer proposer) {
    Assigned out{{}, true};
    optimise::Quotas const places{{problem.demands().begin(), problem.demands().end()},
                                  {problem.capacities().begin(), problem.capacities().end()}};
    for (auto const& each : optimise::deferred_acceptance(OwnWishes(problem), places, proposer))
        out.pairs.emplace_back(each.agent, each.task);
    return out;
}

/// The pairs with their scores, and those that are locked in every mode.
MatchPlan plan_of(MatchProblem const& problem, Assigned const& assigned) {
    MatchPlan plan;
    for (auto const& [mentee, mentor] : assigned.pairs)
        plan.pairs.push_back({mentee, mentor, problem.scores().score(mentee, mentor)});
    for (auto const& each : problem.decisions())
        if (each.decision.kind == Decision::Kind::lock)
            plan.pairs.push_back({each.mentee, each.mentor,
                                  score_of(problem.policy(), problem.mentees()[each.mentee],
                                           problem.mentors()[each.mentor]),
                                  true});
    std::ranges::sort(plan.pairs, {},
                      [](PlannedPair const& pair) { return std::pair(pair.mentee, pair.mentor); });
    for (auto const& pair : plan.pairs) plan.score += pair.score;
    plan.proven = assigned.proven;
    return plan;
}

void add_fits(MatchProblem const& problem, MatchPlan const& plan, ModeFigures& figures) {
    figures.lowest_fit = plan.pairs.empty() ? 0 : 100;
    for (auto const& pair : plan.pairs) {
        int const fit = fit_of(problem.policy(), pair.score);
        figures.lowest_fit = std::min(figures.lowest_fit, fit);
        ++figures.fits[std::min<std::size_t>(fit_bars - 1, static_cast<std::size_t>(fit) / 10)];
    }
    auto const count = static_cast<Amount>(plan.pairs.size());
    if (count > 0) figures.mean_fit = fit_of(problem.policy(), plan.score / count);
}

void add_parity(MatchProblem const& problem, MatchPlan const& plan, ModeFigures& figures) {
    for (auto const& row : fairness_panel(problem, plan, FairnessDetail::coarse)) {
        if (row.verdict == FairnessVerdict::suppressed || !row.ratio) continue;
        figures.parity = std::min(figures.parity.value_or(1), *row.ratio);
        if (row.verdict == FairnessVerdict::breach ||
            (row.verdict == FairnessVerdict::watch && figures.verdict == FairnessVerdict::ok))
            figures.verdict = row.verdict;
    }
}

}  // namespace

std::string_view name_of(MatchMode mode) {
    constexpr std::array<std::string_view, match_modes.size()> names{
        "optimal", "floor", "even_load", "mentees_choose", "mentors_choose"};
    return names[static_cast<std::size_t>(mode)];
}

std::optional<MatchPlan> plan_in_mode(MatchProblem const& problem, MatchMode mode,
                                      MatchPlan const& optimal, std::stop_token cancellation) {
    if (mode == MatchMode::optimal) return optimal;
    std::vector<Score> const open(problem.mentees().size(), problem.open_place_value());
    optimise::AssignmentProblem const assignment{
        .agent_count = static_cast<optimise::Agent>(problem.mentees().size()),
        .demands = problem.demands(),
        .capacities = problem.capacities(),
        .unmatched_values = open,
        .scores = problem.scores()};
    optimise::AssignmentOptions const options{.threads = 2, .cancellation = cancellation};
    Assigned assigned;
    switch (mode) {
        case MatchMode::optimal:
            break;
        case MatchMode::floor:
            assigned = worst_raised_first(problem, assignment, options);
            break;
        case MatchMode::even_load:
            if (std::ranges::any_of(problem.demands(), [](auto demand) { return demand > 1; }))
                return std::nullopt;
            assigned = even_load(problem, assignment, options);
            break;
        case MatchMode::mentees_choose:
            assigned = stable(problem, optimise::Proposer::agents);
            break;
        case MatchMode::mentors_choose:
            assigned = stable(problem, optimise::Proposer::tasks);
            break;
    }
    if (cancellation.stop_requested()) return std::nullopt;
    return plan_of(problem, assigned);
}

ModeFigures figures_of(MatchProblem const& problem, MatchPlan const& plan, MatchMode mode,
                       MatchPlan const& optimal) {
    ModeFigures figures;
    figures.mode = mode;
    figures.proven = plan.proven;
    figures.pairs = static_cast<int>(plan.pairs.size());
    figures.score = plan.score;
    add_fits(problem, plan, figures);
    auto const with_somebody = pairs_by_mentee(problem, plan);
    figures.unmatched_mentees = static_cast<int>(
        std::ranges::count_if(with_somebody, [](auto const& pairs) { return pairs.empty(); }));
    figures.blocking_pairs = blocking_by_own_wishes(problem, plan);
    auto const load = load_of(problem, plan);
    figures.gini = load.gini;
    figures.jain = load.jain;
    figures.hours_max = load.hours_max;
    add_parity(problem, plan, figures);
    std::set<std::pair<Mentee, Mentor>> known;
    for (auto const& pair : optimal.pairs) known.emplace(pair.mentee, pair.mentor);
    for (auto const& pair : plan.pairs)
        if (!known.contains({pair.mentee, pair.mentor})) ++figures.differing_pairs;
    return figures;
}

}  // namespace telemachy::matching
