#include "optimise/welfare/quota.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <map>
#include <optional>
#include <stdexcept>
#include <utility>

#include "optimise/welfare/exchange_chains.h"

namespace telemachy::optimise {
namespace {

constexpr Amount bonus_most = Amount{1} << 29;

/// By how much a bonus that is too small is multiplied, while none is known that is enough.
constexpr Amount bonus_stride = 8;

/// Of so many steps towards a bonus one halves what is left instead of following the slope.
constexpr int slopes_between_halvings = 4;

Score as_score(Amount points) {
    constexpr Amount most = std::numeric_limits<Score>::max();
    return static_cast<Score>(std::clamp(points, -most, most));
}

/// The scores of another source, multiplied, with a bonus for members of a group.
class ScoresWithBonus final : public ScoreSource {
public:
    ScoresWithBonus(ScoreSource const& scores, PeopleGroup const& group, Amount factor,
                    Amount bonus)
        : scores_(scores), group_(group), factor_(factor), bonus_(bonus) {}

    void fill(Agent agent, Task first_task, std::span<Score> scores) const override {
        scores_.fill(agent, first_task, scores);
        for (std::size_t x = 0; x < scores.size(); ++x)
            scores[x] = paid(agent, static_cast<Task>(first_task + x), scores[x]);
    }
    [[nodiscard]] Score score(Agent agent, Task task) const override {
        return paid(agent, task, scores_.score(agent, task));
    }

private:
    [[nodiscard]] Score paid(Agent agent, Task task, Score score) const {
        if (score == forbidden_pair) return score;
        return as_score(factor_ * score + (group_.has({agent, task, score}) ? bonus_ : 0));
    }

    ScoreSource const& scores_;
    PeopleGroup const& group_;
    Amount factor_;
    Amount bonus_;
};

/// For the question how many places members could have at all.
class OnesForMembers final : public ScoreSource {
public:
    OnesForMembers(ScoreSource const& scores, PeopleGroup const& group)
        : scores_(scores), group_(group) {}

    void fill(Agent agent, Task first_task, std::span<Score> scores) const override {
        scores_.fill(agent, first_task, scores);
        for (std::size_t x = 0; x < scores.size(); ++x)
            if (scores[x] != forbidden_pair)
                scores[x] = group_.has({agent, static_cast<Task>(first_task + x), 0}) ? 1 : 0;
    }

private:
    ScoreSource const& scores_;
    PeopleGroup const& group_;
};

class QuotaSearch {
public:
    QuotaSearch(AssignmentProblem const& problem, PeopleGroup const& group,
                AssignmentOptions const& options)
        : problem_(problem),
          group_(group),
          options_(options),
          prices_(options.starting_prices.begin(), options.starting_prices.end()) {
        auto const people = group.side == PeopleGroup::Side::agents ? problem.agent_count
                                                                    : problem.capacities.size();
        if (group.members.size() != people)
            throw std::invalid_argument("a group must say of everybody whether they are members");
        options_.progress = {};  // it would begin anew with every solve
        greatest_ = at(0).primal;
    }

    QuotaPlan with_bonus(Score bonus);
    QuotaPlan with_places(std::uint64_t asked);
    std::uint64_t places_most();

private:
    struct Trial {
        std::vector<AssignedPair> pairs;
        std::uint64_t members = 0;
        Amount worth = 0;
    };

    Assignment solve_with(ScoreSource const& scores, Amount factor, std::vector<Amount> start);
    Assignment at(Score bonus);
    Trial const& halfway_above(Amount bonus);
    std::optional<Amount> some_bonus_for(std::uint64_t places);
    std::optional<Score> smallest_bonus(std::uint64_t places);
    std::vector<AssignedPair> plan_between(Score bonus, std::uint64_t places);
    void describe(QuotaPlan& plan, Assignment const& proof);
    [[nodiscard]] Amount worth_of(std::vector<AssignedPair> const& pairs) const;
    [[nodiscard]] std::uint64_t members_in(std::vector<AssignedPair> const& pairs) const {
        return static_cast<std::uint64_t>(
            std::ranges::count_if(pairs, [&](auto const& pair) { return group_.has(pair); }));
    }

    AssignmentProblem const& problem_;
    PeopleGroup const& group_;
    AssignmentOptions options_;
    std::vector<Amount> prices_;  // of the last solve, in points
    Amount greatest_ = 0;
    std::map<Amount, Trial> trials_;  // by bonus, each half a point above it
    std::optional<std::uint64_t> most_;
    bool stopped_ = false;
};

Assignment QuotaSearch::solve_with(ScoreSource const& scores, Amount factor,
                                   std::vector<Amount> start) {
    std::vector<Score> open(problem_.unmatched_values.begin(), problem_.unmatched_values.end());
    for (Score& value : open) value = as_score(factor * value);
    for (Amount& price : start) price *= factor;
    auto settings = options_;
    settings.starting_prices = start;
    bool const classes_hold = group_.side == PeopleGroup::Side::agents;
    auto plan = solve(
        {.agent_count = problem_.agent_count,
         .demands = problem_.demands,
         .capacities = problem_.capacities,
         .unmatched_values = open,
         .task_classes = classes_hold ? problem_.task_classes : std::span<std::uint32_t const>{},
         .scores = scores},
        settings);
    stopped_ = stopped_ || !plan.proven;
    return plan;
}

Assignment QuotaSearch::at(Score bonus) {
    ScoresWithBonus const scores(problem_.scores, group_, 1, bonus);
    auto plan = solve_with(scores, 1, prices_);
    prices_ = plan.prices;
    for (auto& pair : plan.pairs) pair.score = problem_.scores.score(pair.agent, pair.task);
    return plan;
}

/// As the curve only bends at whole bonuses, all best plans half way between two have equally many
/// places for members.
QuotaSearch::Trial const& QuotaSearch::halfway_above(Amount bonus) {
    auto const [at, is_new] = trials_.try_emplace(bonus);
    Trial& trial = at->second;
    if (!is_new) return trial;
    ScoresWithBonus const scores(problem_.scores, group_, 2, 2 * bonus + 1);
    auto plan = solve_with(scores, 2, prices_);
    for (auto& pair : plan.pairs) pair.score = problem_.scores.score(pair.agent, pair.task);
    for (Amount& price : plan.prices) price /= 2;
    prices_ = std::move(plan.prices);
    trial = {std::move(plan.pairs), 0, 0};
    trial.members = members_in(trial.pairs);
    trial.worth = worth_of(trial.pairs);
    return trial;
}

std::uint64_t QuotaSearch::places_most() {
    if (!most_) {
        OnesForMembers const ones(problem_.scores, group_);
        std::vector<Score> const open(problem_.agent_count, 0);
        auto settings = options_;
        settings.starting_prices = {};
        auto const plan = solve({.agent_count = problem_.agent_count,
                                 .demands = problem_.demands,
                                 .capacities = problem_.capacities,
                                 .scores = ones},
                                settings);
        stopped_ = stopped_ || !plan.proven;
        most_ = members_in(plan.pairs);
    }
    return *most_;
}

/// A bonus that brings so many places about, from those tried or by climbing in long steps.
std::optional<Amount> QuotaSearch::some_bonus_for(std::uint64_t places) {
    for (auto const& [bonus, trial] : trials_)
        if (trial.members >= places) return bonus;
    Amount bonus = std::max<Amount>(1, bonus_stride * trials_.rbegin()->first);
    while (halfway_above(bonus).members < places) {
        bonus *= bonus_stride;
        if (stopped_ || bonus > bonus_most) return {};
    }
    return bonus;
}

/// The smallest bonus at which some best plan has so many places for members. Between one that is
/// too small and one that is enough, the slope of the line that joins their plans is tried next: it
/// is the answer unless another plan lies outside that line. Halving now and then keeps the worst
/// case short.
std::optional<Score> QuotaSearch::smallest_bonus(std::uint64_t places) {
    if (halfway_above(0).members >= places) return 0;
    auto const found = some_bonus_for(places);
    if (!found) return {};
    Amount enough = *found;
    Amount too_little = std::prev(trials_.find(enough))->first;
    for (int turn = 1; enough - too_little > 1 && !stopped_; ++turn) {
        Trial const& fewer = trials_.at(too_little);
        Trial const& more = trials_.at(enough);
        Amount const slope =
            (fewer.worth - more.worth) / static_cast<Amount>(more.members - fewer.members);
        Amount const middle = too_little + (enough - too_little) / 2;
        Amount const next = turn % slopes_between_halvings == 0
                                ? middle
                                : std::clamp(slope, too_little + 1, enough - 1);
        (halfway_above(next).members >= places ? enough : too_little) = next;
    }
    return static_cast<Score>(enough);
}

std::vector<AssignedPair> QuotaSearch::plan_between(Score bonus, std::uint64_t places) {
    Trial const& fewer = halfway_above(Amount{bonus} - 1);
    if (fewer.members >= places) return fewer.pairs;
    Trial const& more = halfway_above(bonus);
    auto const chains = exchange_chains(fewer.pairs, more.pairs);
    std::vector<ExchangeChain const*> chosen;
    for (auto const& chain : chains)
        if (fewer.members + chosen.size() < places &&
            members_in(chain.made) > members_in(chain.given_up))
            chosen.push_back(&chain);
    return followed(fewer.pairs, chosen);
}

QuotaPlan QuotaSearch::with_bonus(Score bonus) {
    QuotaPlan plan;
    plan.bonus = bonus;
    auto const best = at(bonus);
    plan.pairs = best.pairs;
    plan.asked = members_in(plan.pairs);
    describe(plan, best);
    return plan;
}

QuotaPlan QuotaSearch::with_places(std::uint64_t asked) {
    QuotaPlan plan;
    plan.asked = asked;
    std::uint64_t const places = std::min(asked, places_most());
    auto const bonus = smallest_bonus(places);
    if (bonus) {
        plan.bonus = *bonus;
        plan.pairs = plan_between(*bonus, places);
        describe(plan, at(*bonus));
    } else {
        plan.pairs = halfway_above(0).pairs;
        describe(plan, at(0));
        plan.proven = false;
    }
    plan.met = plan.members >= asked;
    return plan;
}

Amount QuotaSearch::worth_of(std::vector<AssignedPair> const& pairs) const {
    Amount worth = 0;
    for (Agent agent = 0; agent < problem_.agent_count; ++agent)
        worth += Amount{problem_.demand(agent)} * problem_.unmatched_value(agent);
    for (auto const& pair : pairs) worth += pair.score - problem_.unmatched_value(pair.agent);
    return worth;
}

void QuotaSearch::describe(QuotaPlan& plan, Assignment const& proof) {
    plan.members = members_in(plan.pairs);
    plan.total = worth_of(plan.pairs);
    plan.lost = greatest_ - plan.total;
    plan.prices = proof.prices;
    Amount const paid = plan.bonus * static_cast<Amount>(plan.members);
    plan.proven = !stopped_ && plan.total + paid == proof.dual;
}

}  // namespace

std::vector<QuotaPlan> quota_curve(AssignmentProblem const& problem, PeopleGroup const& group,
                                   std::span<std::uint64_t const> asked,
                                   AssignmentOptions const& options) {
    QuotaSearch search(problem, group, options);
    std::vector<QuotaPlan> curve;
    for (auto const places : asked) curve.push_back(search.with_places(places));
    return curve;
}

std::vector<QuotaPlan> whole_quota_curve(AssignmentProblem const& problem, PeopleGroup const& group,
                                         std::size_t points_most,
                                         AssignmentOptions const& options) {
    QuotaSearch search(problem, group, options);
    std::vector<QuotaPlan> curve{search.with_places(0)};
    std::uint64_t const first = curve.front().members;
    std::uint64_t const more = std::max(search.places_most(), first) - first;
    std::uint64_t const steps =
        std::min<std::uint64_t>(more, std::max<std::size_t>(2, points_most) - 1);
    // The far end first: all bonuses in between are then enclosed.
    for (std::uint64_t step = steps; step > 0; --step)
        curve.push_back(search.with_places(first + more * step / steps));
    std::reverse(curve.begin() + 1, curve.end());
    return curve;
}

std::vector<QuotaPlan> bonus_curve(AssignmentProblem const& problem, PeopleGroup const& group,
                                   std::span<Score const> bonuses,
                                   AssignmentOptions const& options) {
    QuotaSearch search(problem, group, options);
    std::vector<QuotaPlan> curve;
    for (Score const bonus : bonuses) curve.push_back(search.with_bonus(bonus));
    return curve;
}

}  // namespace telemachy::optimise
