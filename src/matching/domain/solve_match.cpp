#include "matching/domain/solve_match.h"

#include <algorithm>

#include "matching/domain/adjusted_scores.h"
#include "matching/domain/criteria.h"
#include "matching/domain/group_members.h"
#include "matching/domain/quota_prices.h"
#include "optimise/assignment/assignment.h"

namespace telemachy::matching {
namespace {

using optimise::Assignment;
using optimise::Score;

/// What the quotas pay, per person of each side.
struct Bonus {
    std::vector<Score> mentees;
    std::vector<Score> mentors;
};

Bonus bonus_at(MatchProblem const& problem, std::vector<Amount> const& quota_prices) {
    Bonus bonus{std::vector<Score>(problem.mentees().size()),
                std::vector<Score>(problem.mentors().size())};
    for (std::size_t q = 0; q < quota_prices.size(); ++q) {
        auto const& quota = problem.policy().quotas[q];
        auto const members = members_of(problem.inputs(), quota.side, quota.group_by, quota.group);
        auto& side = quota.side == Side::mentee ? bonus.mentees : bonus.mentors;
        for (std::size_t i = 0; i < members.size(); ++i)
            if (members[i]) side[i] += static_cast<Score>(quota_prices[q]);
    }
    return bonus;
}

/// The locked pairs and the solver's, in one list, with the scores of the policy.
std::vector<PlannedPair> all_pairs(MatchProblem const& problem, Assignment const& solved) {
    std::vector<PlannedPair> pairs;
    for (auto const& pair : solved.pairs)
        pairs.push_back({pair.agent, pair.task, problem.scores().score(pair.agent, pair.task)});
    for (auto const& each : problem.decisions())
        if (each.decision.kind == Decision::Kind::lock)
            pairs.push_back({each.mentee, each.mentor,
                             score_of(problem.policy(), problem.mentees()[each.mentee],
                                      problem.mentors()[each.mentor]),
                             true});
    std::ranges::sort(pairs, {},
                      [](PlannedPair const& pair) { return std::pair(pair.mentee, pair.mentor); });
    return pairs;
}

class Solve {
public:
    Solve(MatchProblem const& problem, SolveOptions const& options)
        : problem_(problem),
          options_(options),
          starting_prices_(options.starting_prices.begin(), options.starting_prices.end()) {}

    Result<MatchPlan> run() {
        std::vector<Amount> quota_prices(problem_.policy().quotas.size());
        auto solved = at(quota_prices, 1);
        if (!quotas_met(solved)) {
            quota_prices = TRY(find_quota_prices(problem_, [this](auto const& prices) {
                std::optional<std::vector<PlannedPair>> pairs;
                auto const trial = at(prices, 1);
                if (trial.end == optimise::AssignmentEnd::proven)
                    pairs = all_pairs(problem_, trial);
                return pairs;
            }));
            Amount const without = value_of(solved.pairs);
            if (!quota_prices.empty()) solved = at(quota_prices, 1);
            quota_cost_ = without - value_of(solved.pairs);
        }
        if (!options_.stay_near.empty() && solved.proven)
            solved.pairs = nearest(solved, quota_prices);
        return plan_of(solved, quota_prices);
    }

private:
    [[nodiscard]] bool quotas_met(Assignment const& solved) const {
        if (solved.end != optimise::AssignmentEnd::proven) return true;  // Nothing to improve on.
        auto const pairs = all_pairs(problem_, solved);
        for (std::size_t q = 0; q < problem_.policy().quotas.size(); ++q)
            if (!count_quota(problem_, pairs, q).met) return false;
        return true;
    }

    /// Solves with scores multiplied by `factor` and quotas paid; the next solve starts from its
    /// prices.
    Assignment at(std::vector<Amount> const& quota_prices, Score factor) {
        auto bonus = bonus_at(problem_, quota_prices);
        for (Score& each : bonus.mentees) each *= factor;
        for (Score& each : bonus.mentors) each *= factor;
        AdjustedScores scores(problem_.scores(), factor, std::move(bonus.mentees),
                              std::move(bonus.mentors));
        if (factor > 1) scores.favour(options_.stay_near);
        bool const plain = factor == 1 && std::ranges::all_of(quota_prices, [](Amount price) {
                               return price == 0;
                           });
        std::vector<Score> const open(problem_.mentees().size(),
                                      factor * problem_.open_place_value());
        optimise::AssignmentProblem const assignment{
            .agent_count = static_cast<optimise::Agent>(problem_.mentees().size()),
            .demands = problem_.demands(),
            .capacities = problem_.capacities(),
            .unmatched_values = open,
            .scores = plain ? problem_.scores() : scores};
        optimise::AssignmentOptions settings{.threads = options_.threads,
                                             .cancellation = options_.cancellation};
        std::vector<Amount> start = starting_prices_;
        for (Amount& price : start) price *= factor;
        settings.starting_prices = start;
        if (options_.progress)
            settings.progress = [this](optimise::AssignmentProgress const& progress) {
                options_.progress({progress.fraction, progress.dual - progress.primal});
            };
        auto solved = optimise::solve(assignment, settings);
        if (factor == 1) starting_prices_ = solved.prices;
        return solved;
    }

    /// Among the equally good plans the one that keeps most of `stay_near`: every score is
    /// multiplied so that one point of score outweighs all the kept pairs together. Where 32 bits
    /// leave no room for that much, a plan that lost a point to stay near is not taken.
    std::vector<optimise::AssignedPair> nearest(Assignment const& best,
                                                std::vector<Amount> const& quota_prices) {
        constexpr Amount room = 1'000'000'000;
        Amount largest = 1 + score_max(problem_.policy());
        for (Amount price : quota_prices) largest += price;
        Amount const wished = static_cast<Amount>(options_.stay_near.size()) + 1;
        Amount const factor = std::min(wished, room / largest);
        if (factor < 2) return best.pairs;
        auto const near = at(quota_prices, static_cast<Score>(factor));
        bool const as_good = near.proven && value_of(near.pairs) == value_of(best.pairs);
        return as_good ? near.pairs : best.pairs;
    }

    /// Scores and open places of the solver's pairs, by the policy.
    [[nodiscard]] Amount value_of(std::vector<optimise::AssignedPair> const& pairs) const {
        Amount value = -static_cast<Amount>(pairs.size()) * problem_.open_place_value();
        for (auto const& pair : pairs) value += problem_.scores().score(pair.agent, pair.task);
        return value;
    }

    MatchPlan plan_of(Assignment const& solved, std::vector<Amount> const& quota_prices) {
        MatchPlan plan;
        plan.pairs = all_pairs(problem_, solved);
        plan.prices = solved.prices;
        plan.cancelled = solved.end != optimise::AssignmentEnd::proven;
        plan.dual = solved.dual;
        Amount open = 0;
        for (auto demand : problem_.demands()) open += demand;
        for (auto const& pair : plan.pairs) {
            plan.score += pair.score;
            if (pair.locked) continue;
            plan.primal += pair.score;
            --open;
        }
        plan.primal += open * problem_.open_place_value();
        add_quotas(plan, quota_prices);
        plan.quota_cost = quota_cost_;
        plan.proven = plan.primal == plan.dual;
        return plan;
    }

    /// Takes what the quotas were paid out of the bound again: it then holds for every plan that
    /// has as many members of each group as are needed.
    void add_quotas(MatchPlan& plan, std::vector<Amount> const& quota_prices) const {
        for (std::size_t q = 0; q < problem_.policy().quotas.size(); ++q) {
            auto outcome = count_quota(problem_, plan.pairs, q);
            outcome.price = q < quota_prices.size() ? quota_prices[q] : 0;
            plan.dual -= outcome.price * (outcome.needed - locked_members(plan, q));
            plan.quotas.push_back(outcome);
        }
    }

    [[nodiscard]] int locked_members(MatchPlan const& plan, std::size_t quota) const {
        std::vector<PlannedPair> locked;
        for (auto const& pair : plan.pairs)
            if (pair.locked) locked.push_back(pair);
        return count_quota(problem_, locked, quota).filled;
    }

    MatchProblem const& problem_;
    SolveOptions const& options_;
    std::vector<Amount> starting_prices_;
    Amount quota_cost_ = 0;
};

}  // namespace

Result<MatchPlan> solve_match(MatchProblem const& problem, SolveOptions const& options) {
    return Solve(problem, options).run();
}

}  // namespace telemachy::matching
