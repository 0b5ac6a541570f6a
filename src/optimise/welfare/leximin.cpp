#include "optimise/welfare/leximin.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <stdexcept>
#include <utility>

#include "optimise/welfare/remaining_plans.h"

namespace telemachy::optimise {
namespace {

/// Scores of one step.
class StepScores final : public ScoreSource {
public:
    StepScores(ScoreSource const& scores, RemainingPlans const& remaining, SettledStep const& step)
        : scores_(scores), remaining_(remaining), step_(step) {}

    void fill(Agent agent, Task first_task, std::span<Score> scores) const override {
        scores_.fill(agent, first_task, scores);
        remaining_.restrict(agent, first_task, scores);
        for (std::size_t x = 0; x < scores.size(); ++x)
            if (scores[x] != forbidden_pair)
                scores[x] = static_cast<Score>(
                    RemainingPlans::worth(step_, agent, static_cast<Task>(first_task + x),
                                          remaining_.level_of(scores[x])));
    }

private:
    ScoreSource const& scores_;
    RemainingPlans const& remaining_;
    SettledStep const& step_;
};

/// The scores themselves, with what it takes that everybody is served who must be.
class SumScores final : public ScoreSource {
public:
    SumScores(ScoreSource const& scores, RemainingPlans const& remaining, Amount duty)
        : scores_(scores), remaining_(remaining), duty_(duty) {}

    void fill(Agent agent, Task first_task, std::span<Score> scores) const override {
        scores_.fill(agent, first_task, scores);
        remaining_.restrict(agent, first_task, scores);
        constexpr Amount most = std::numeric_limits<Score>::max();
        for (std::size_t x = 0; x < scores.size(); ++x)
            if (scores[x] != forbidden_pair)
                scores[x] = static_cast<Score>(
                    std::min(most, scores[x] + duty_ * (remaining_.served()[agent] +
                                                        remaining_.filled()[first_task + x])));
    }

private:
    ScoreSource const& scores_;
    RemainingPlans const& remaining_;
    Amount duty_;
};

class Leximin {
public:
    Leximin(AssignmentProblem const& problem, LeximinSettings const& settings,
            AssignmentOptions const& options)
        : problem_(problem),
          settings_(settings),
          options_(options),
          remaining_(problem, settings),
          level_end_(remaining_.level_of(settings.most) + 1) {
        options_.starting_prices = {};  // they are prices of other scores
        options_.progress = {};         // it would begin anew with every step
    }

    LeximinPlan run();

private:
    struct Answer {
        SettledStep step;
        Assignment plan;
        std::size_t pairs_on_levels = 0;
    };

    Assignment solve_with(ScoreSource const& scores);
    Answer fewest_on(std::int64_t from_level, std::int64_t to_level);
    void fill_most_places();
    std::optional<std::int64_t> raise(std::int64_t from_level);
    std::vector<AssignedPair> greatest_sum();
    [[nodiscard]] bool keeps_duties(std::vector<AssignedPair> const& pairs) const;

    AssignmentProblem const& problem_;
    LeximinSettings settings_;
    AssignmentOptions options_;
    RemainingPlans remaining_;
    std::int64_t level_end_;
    std::size_t places_ = 0;  // filled by every plan that remains
    bool proven_ = true;
    LeximinPlan plan_;
};

Assignment Leximin::solve_with(ScoreSource const& scores) {
    auto plan = solve({.agent_count = problem_.agent_count,
                       .demands = problem_.demands,
                       .capacities = problem_.capacities,
                       .scores = scores},
                      options_);
    proven_ = proven_ && plan.proven;
    for (auto& pair : plan.pairs) pair.score = problem_.scores.score(pair.agent, pair.task);
    return plan;
}

Leximin::Answer Leximin::fewest_on(std::int64_t from_level, std::int64_t to_level) {
    Answer answer{.step = remaining_.next_step(from_level, to_level, 0), .plan = {}};
    answer.plan = solve_with(StepScores(problem_.scores, remaining_, answer.step));
    for (auto const& pair : answer.plan.pairs) {
        auto const level = remaining_.level_of(pair.score);
        answer.pairs_on_levels += level >= from_level && level < to_level ? 1 : 0;
    }
    return answer;
}

void Leximin::fill_most_places() {
    SettledStep step = remaining_.next_step(0, 0, 1);
    auto const plan = solve_with(StepScores(problem_.scores, remaining_, step));
    places_ = plan.pairs.size();
    remaining_.settle(std::move(step), plan);
}

/// Settles the next level from here on that cannot be left empty, and answers the one after it;
/// nothing when there is none.
std::optional<std::int64_t> Leximin::raise(std::int64_t from_level) {
    std::int64_t empty_to = from_level;  // [from_level, empty_to) can be left empty
    std::int64_t stride = 1;
    while (proven_ && empty_to < level_end_) {
        std::int64_t const to = std::min(empty_to + stride, level_end_);
        Answer answer = fewest_on(from_level, to);
        if (answer.pairs_on_levels == 0) {
            empty_to = to;
            stride *= 2;
        } else if (to - empty_to > 1) {
            stride = std::max<std::int64_t>(1, (to - empty_to) / 2);
        } else {
            if (empty_to > from_level) {  // those in between shall not be used in its stead
                remaining_.leave_empty_below(empty_to);
                answer = fewest_on(empty_to, to);
            }
            remaining_.settle(std::move(answer.step), answer.plan);
            remaining_.keep_level(empty_to);
            plan_.levels.push_back(
                {.from = static_cast<Score>(settings_.least + empty_to * settings_.level),
                 .pairs = answer.pairs_on_levels});
            return to;
        }
    }
    return {};
}

bool Leximin::keeps_duties(std::vector<AssignedPair> const& pairs) const {
    std::vector<std::uint32_t> of_agents(remaining_.served().size(), 0);
    std::vector<std::uint32_t> of_tasks(remaining_.filled().size(), 0);
    for (auto const& pair : pairs) ++of_agents[pair.agent], ++of_tasks[pair.task];
    for (Agent agent = 0; agent < of_agents.size(); ++agent)
        if (remaining_.served()[agent] && of_agents[agent] < problem_.demand(agent)) return false;
    for (Task task = 0; task < of_tasks.size(); ++task)
        if (remaining_.filled()[task] && of_tasks[task] < problem_.capacities[task]) return false;
    return true;
}

/// The greatest sum among the plans that remain.
std::vector<AssignedPair> Leximin::greatest_sum() {
    Amount const span = Amount{settings_.most} - settings_.least + 1;
    Amount const magnitude =
        std::max(std::abs(Amount{settings_.most}), std::abs(Amount{settings_.least}));
    Amount const room = (std::numeric_limits<Score>::max() - magnitude) / 2;
    Amount const duty = std::min((span + magnitude) * (Amount{problem_.agent_count} + 1), room);
    auto plan = solve_with(SumScores(problem_.scores, remaining_, duty));
    proven_ = proven_ && plan.pairs.size() == places_ && keeps_duties(plan.pairs);
    return std::move(plan.pairs);
}

Amount sum_of(std::vector<AssignedPair> const& pairs) {
    Amount sum = 0;
    for (auto const& pair : pairs) sum += pair.score;
    return sum;
}

LeximinPlan Leximin::run() {
    fill_most_places();
    Amount const greatest = sum_of(greatest_sum());
    std::size_t on_levels = 0;
    std::optional<std::int64_t> next = 0;
    while (next && on_levels < places_ && plan_.levels.size() < settings_.levels_most) {
        next = raise(*next);
        if (next) on_levels += plan_.levels.back().pairs;
    }
    plan_.pairs = greatest_sum();
    plan_.complete = on_levels == places_;
    plan_.total = sum_of(plan_.pairs);
    plan_.cost = greatest - plan_.total;
    plan_.proven = proven_;
    return std::move(plan_);
}

}  // namespace

LeximinPlan leximin(AssignmentProblem const& problem, LeximinSettings const& settings,
                    AssignmentOptions const& options) {
    if (std::ranges::any_of(problem.demands, [](auto demand) { return demand > 1; }))
        throw std::invalid_argument("the worst-off are raised among agents who want one task each");
    if (settings.level < 1 || settings.most < settings.least)
        throw std::invalid_argument("levels must be wider than nothing, and scores enclosed");
    return Leximin(problem, settings, options).run();
}

}  // namespace telemachy::optimise
