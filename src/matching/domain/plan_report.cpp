#include "matching/domain/plan_report.h"

#include <algorithm>
#include <set>

#include "matching/domain/points.h"
#include "matching/domain/solve_match.h"
#include "optimise/what_if/best_elsewhere.h"

namespace telemachy::matching {
namespace {

std::size_t cells_of(MatchProblem const& problem) {
    return problem.mentees().size() * problem.mentors().size();
}

/// For every mentee the other mentor with the least reduced cost: at least that much is lost by
/// forcing them, and no other mentor has a smaller bound.
std::vector<std::optional<Exchange::Alternative>> cheapest_by_bound(MatchProblem const& problem,
                                                                    MatchPlan const& plan,
                                                                    Exchange const& exchange) {
    std::vector<std::optional<Exchange::Alternative>> cheapest(problem.mentees().size());
    std::vector<optimise::AssignedPair> pairs;
    for (auto const& pair : plan.pairs) pairs.push_back({pair.mentee, pair.mentor, pair.score});
    std::vector<optimise::Score> const open(cheapest.size(), problem.open_place_value());
    auto const elsewhere =
        optimise::best_elsewhere({.agent_count = static_cast<optimise::Agent>(cheapest.size()),
                                  .demands = problem.demands(),
                                  .capacities = problem.capacities(),
                                  .unmatched_values = open,
                                  .scores = problem.scores()},
                                 pairs, plan.prices, 2);
    for (auto const& pair : pairs)
        if (auto const& other = elsewhere[pair.agent])
            cheapest[pair.agent] = {
                other->task,
                std::max<Amount>(0, exchange.marginal_value(pair.agent) - other->left)};
    return cheapest;
}

AlternativeReport alternative_report(MatchProblem const& problem,
                                     Exchange::Alternative const& found, bool exact) {
    AlternativeReport report{found.mentor, found.cost, exact, {}};
    std::string key = exact ? "alternative.cost" : "alternative.at_least";
    if (found.cost == 0) key = exact ? "alternative.free" : "alternative.near";
    if (found.cost >= score_max(problem.policy())) key = "alternative.leaves_out";
    report.sentence = {key,
                       {{"mentor", problem.mentors()[found.mentor].name},
                        {"points", points_in_words(problem.policy(), found.cost)}}};
    return report;
}

class Report {
public:
    Report(MatchProblem const& problem, MatchPlan const& plan, ReportOptions const& options)
        : problem_(problem), plan_(plan), options_(options), exchange_(problem, plan) {}

    PlanReport run() {
        add_pairs();
        add_alternatives();
        report_.unmatched =
            explain_unmatched(problem_, plan_, exchange_,
                              {.solves_max = options_.solves_max, .exact_costs = exact()});
        for (auto const& each : report_.unmatched)
            ++(each.side == Side::mentee ? report_.unmatched_mentees : report_.unmatched_mentors);
        report_.fairness = fairness_panel(problem_, plan_, options_.fairness);
        report_.stability = blocking_pairs(problem_, plan_);
        report_.load = load_of(problem_, plan_);
        add_decisions();
        return std::move(report_);
    }

private:
    [[nodiscard]] bool exact() const {
        return exchange_.exact() && cells_of(problem_) <= options_.exact_cells_max;
    }
    [[nodiscard]] bool stopped() const { return options_.cancellation.stop_requested(); }

    void add_pairs() {
        std::set<std::pair<Mentee, Mentor>> before;
        if (options_.baseline != nullptr)
            for (auto const& pair : *options_.baseline) before.insert({pair.mentee, pair.mentor});
        for (auto const& pair : plan_.pairs) {
            PairReport report{
                pair, explain_one_pair(problem_, pair.mentee, pair.mentor), false, {}};
            report.changed =
                options_.baseline != nullptr && !before.contains({pair.mentee, pair.mentor});
            if (report.changed) ++report_.changed;
            report_.pairs.push_back(std::move(report));
        }
        auto const count = static_cast<Amount>(plan_.pairs.size());
        if (count > 0) report_.mean_fit = fit_of(problem_.policy(), plan_.score / count);
    }

    void add_alternatives() {
        if (!plan_.proven) return;  // A plan that was stopped early has no prices to go by.
        bool const is_exact = exact();
        auto const bounds = is_exact ? std::vector<std::optional<Exchange::Alternative>>{}
                                     : cheapest_by_bound(problem_, plan_, exchange_);
        for (auto& report : report_.pairs) {
            if (report.pair.locked || stopped()) continue;
            auto const found = is_exact ? exchange_.best_alternative(report.pair.mentee)
                                        : bounds[report.pair.mentee];
            if (found) report.alternative = alternative_report(problem_, *found, is_exact);
        }
    }

    void add_decisions() {
        for (std::size_t k = 0; k < problem_.decisions().size(); ++k) {
            DecisionReport report{k, std::nullopt};
            if (k < options_.decisions_max && !stopped()) report.cost = cost_of_decision(k);
            report_.decisions.push_back(report);
        }
    }

    /// The round solved again without the one decision, starting from this plan's prices.
    std::optional<Amount> cost_of_decision(std::size_t index) const {
        std::vector<Decision> others;
        for (std::size_t k = 0; k < problem_.decisions().size(); ++k)
            if (k != index) others.push_back(problem_.decisions()[k].decision);
        auto const without =
            MatchProblem::make(problem_.shared_inputs(), problem_.policy(), others);
        if (!without) return std::nullopt;
        auto const plan = solve_match(
            *without, {.starting_prices = plan_.prices, .cancellation = options_.cancellation});
        if (!plan || !plan->proven) return std::nullopt;
        return plan->value(*without) - plan_.value(problem_);
    }

    MatchProblem const& problem_;
    MatchPlan const& plan_;
    ReportOptions const& options_;
    Exchange exchange_;
    PlanReport report_;
};

}  // namespace

ReportOptions ReportOptions::for_preview(MatchProblem const& problem) {
    ReportOptions options;
    // Solving again takes about a tenth of a microsecond a pair of people; half a second is
    // allowed.
    constexpr std::size_t cells_solved = 4'000'000;
    options.solves_max = std::min<std::size_t>(8, cells_solved / (4 * cells_of(problem)));
    options.decisions_max =
        std::max<std::size_t>(1, std::min<std::size_t>(12, cells_solved / cells_of(problem)));
    options.exact_cells_max = 10'000;
    return options;
}

ReportOptions ReportOptions::for_run() {
    ReportOptions options;
    options.fairness = FairnessDetail::exact;
    options.exact_cells_max = 300'000;
    options.solves_max = 24;
    options.decisions_max = 200;
    return options;
}

PlanReport report_on(MatchProblem const& problem, MatchPlan const& plan,
                     ReportOptions const& options) {
    return Report(problem, plan, options).run();
}

}  // namespace telemachy::matching
