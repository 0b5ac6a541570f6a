#include "optimise/assignment/turned_problem.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <limits>
#include <map>
#include <mutex>
#include <numeric>
#include <utility>

#include "optimise/assignment/wide.h"

namespace telemachy::optimise {
namespace {

/// Turning pays when one side has so many times fewer kinds than the other.
constexpr std::size_t fewer_kinds = 4;

/// The scores of all kinds are written down: at most 128 MB.
constexpr std::size_t written_scores_most = std::size_t{1} << 25;

/// Guessing from near kinds pays when they have so many members each, and are few enough to be told
/// apart in no time.
constexpr std::size_t fewer_near_kinds = 16;
constexpr std::size_t near_kinds_most = 256;

constexpr std::uint32_t no_class = std::numeric_limits<std::uint32_t>::max();

std::size_t smaller_side(AssignmentProblem const& problem, TaskClasses const& classes) {
    return std::min<std::size_t>(problem.agent_count, classes.size());
}

std::size_t written_most(TaskClasses const& classes) {
    return written_scores_most / std::max<std::size_t>(1, classes.size());
}

/// Scores of tasks with agents, from what is written down for their classes and kinds.
class TurnedScores final : public ScoreSource {
public:
    TurnedScores(std::span<Score const> scores, std::span<std::uint32_t const> class_of,
                 std::span<std::uint32_t const> kind_of, std::size_t kinds)
        : scores_(scores), class_of_(class_of), kind_of_(kind_of), kinds_(kinds) {}

    void fill(Agent task, Task first_agent, std::span<Score> scores) const override {
        if (class_of_[task] == no_class) {
            std::ranges::fill(scores, forbidden_pair);
            return;
        }
        auto const row = scores_.subspan(class_of_[task] * kinds_, kinds_);
        auto const kinds = kind_of_.subspan(first_agent, scores.size());
        for (std::size_t x = 0; x < scores.size(); ++x) scores[x] = row[kinds[x]];
    }
    [[nodiscard]] Score score(Agent task, Task agent) const override {
        if (class_of_[task] == no_class) return forbidden_pair;
        return scores_[class_of_[task] * kinds_ + kind_of_[agent]];
    }

private:
    std::span<Score const> scores_;
    std::span<std::uint32_t const> class_of_, kind_of_;
    std::size_t kinds_;
};

}  // namespace

std::optional<TurnedProblem> TurnedProblem::of(AssignmentProblem const& problem,
                                               TaskClasses const& classes, WorkTeam& team,
                                               std::uint64_t& pairs_scored) {
    auto const most = std::min(smaller_side(problem, classes) / fewer_kinds, written_most(classes));
    return of_kinds(problem, classes, find_agent_kinds(problem, most, team, pairs_scored), team,
                    pairs_scored);
}

std::optional<TurnedProblem> TurnedProblem::of_near_kinds(AssignmentProblem const& problem,
                                                          TaskClasses const& classes,
                                                          WorkTeam& team,
                                                          std::uint64_t& pairs_scored) {
    auto const most = std::min({smaller_side(problem, classes) / fewer_near_kinds, near_kinds_most,
                                written_most(classes)});
    return of_kinds(problem, classes, find_near_kinds(problem, most, team, pairs_scored), team,
                    pairs_scored);
}

std::optional<TurnedProblem> TurnedProblem::of_kinds(AssignmentProblem const& problem,
                                                     TaskClasses const& classes,
                                                     std::optional<AgentKinds> kinds,
                                                     WorkTeam& team, std::uint64_t& pairs_scored) {
    if (!kinds) return {};
    pairs_scored += kinds->representative.size() * problem.capacities.size();
    TurnedProblem turned(problem, classes, std::move(*kinds));
    auto const wanted =
        std::accumulate(turned.demands_.begin(), turned.demands_.end(), std::uint64_t{0});
    if (wanted > places_wanted_max || !turned.write_scores(classes, team)) return {};
    return turned;
}

TurnedProblem::TurnedProblem(AssignmentProblem const& problem, TaskClasses const& classes,
                             AgentKinds kinds)
    : problem_(problem),
      kinds_(std::move(kinds)),
      most_wanted_(kinds_.representative.size(), 0),
      class_of_(problem.capacities.size(), no_class) {
    for (std::uint32_t x = 0; x < classes.size(); ++x)
        for (Task const task : classes.members_of(x)) class_of_[task] = x;
    for (Agent agent = 0; agent < problem.agent_count; ++agent) {
        std::uint32_t const demand = problem.demand(agent);
        std::uint32_t const kind = kinds_.kind_of[agent];
        open_total_ += Amount{demand} * problem.unmatched_value(agent);
        most_wanted_[kind] = std::max(most_wanted_[kind], demand);
        if (demand == 0) continue;
        columns_.push_back(agent);
        kind_of_column_.push_back(kind);
        places_.push_back(demand);
    }
    for (auto const capacity : problem.capacities)
        demands_.push_back(std::min(capacity, static_cast<std::uint32_t>(columns_.size())));
}

/// False when a score less the value of an open place is no score any more.
bool TurnedProblem::write_scores(TaskClasses const& classes, WorkTeam& team) {
    std::size_t const kinds = kinds_.representative.size();
    scores_.resize(classes.size() * kinds);
    std::atomic<bool> fits = true;
    team.share(kinds, 1, [&](std::size_t begin, std::size_t end, unsigned) {
        std::vector<Score> row(problem_.capacities.size());
        for (std::size_t kind = begin; kind < end; ++kind) {
            Agent const agent = kinds_.representative[kind];
            Amount const open = problem_.unmatched_value(agent);
            problem_.scores.fill(agent, 0, row);
            for (std::size_t x = 0; x < classes.size(); ++x) {
                Score const score = row[classes.representative[x]];
                Amount const more = score - open;
                if (score == forbidden_pair) {
                    scores_[x * kinds + kind] = forbidden_pair;
                } else if (more > forbidden_pair && more <= std::numeric_limits<Score>::max()) {
                    scores_[x * kinds + kind] = static_cast<Score>(more);
                } else {
                    fits = false;
                }
            }
        }
    });
    return fits;
}

Assignment TurnedProblem::solve(AssignmentOptions const& options, Groundwork const& before,
                                WorkTeam& team) const {
    auto settings = turned_options(options);
    std::vector<Amount> start;
    if (!options.starting_prices.empty()) start = agent_prices(options.starting_prices, team);
    settings.starting_prices = start;
    TurnedScores const scores(scores_, class_of_, kind_of_column_, kinds_.representative.size());
    AssignmentProblem const turned_problem{
        .agent_count = static_cast<Agent>(problem_.capacities.size()),
        .demands = demands_,
        .capacities = places_,
        .task_classes = kind_of_column_,
        .scores = scores};
    Groundwork work{.started = before.started, .classes = {}, .pairs_scored = before.pairs_scored};
    work.classes = merge_equal_tasks(turned_problem, team, work.pairs_scored);
    Assignment const turned = Solver(turned_problem, settings, team, std::move(work)).solve();

    Assignment answer;
    turn_pairs_back(turned, answer);
    answer.prices = task_prices(turned.prices, team);
    auto const best = best_values(answer.prices, team);
    price_closed_tasks(best, answer.prices, team);
    add_up(best, answer);
    answer.proven = answer.primal == answer.dual;
    answer.end = answer.proven ? AssignmentEnd::proven : turned.end;
    answer.effort = turned.effort;
    return answer;
}

/// What is reported has to speak of the whole, the open places included.
AssignmentOptions TurnedProblem::turned_options(AssignmentOptions const& options) const {
    auto turned = options;
    if (options.progress)
        turned.progress = [&options, open = open_total_](AssignmentProgress progress) {
            progress.primal += open;
            if (progress.dual < std::numeric_limits<Amount>::max() - std::max<Amount>(open, 0))
                progress.dual += open;
            options.progress(progress);
        };
    return turned;
}

TurnedProblem::BestValues TurnedProblem::best_values(std::span<Amount const> prices,
                                                     WorkTeam& team) const {
    BestValues best(kinds_.representative.size());
    team.share(best.size(), 1, [&](std::size_t begin, std::size_t end, unsigned) {
        std::vector<Score> row(prices.size());
        for (std::size_t kind = begin; kind < end; ++kind) {
            Agent const agent = kinds_.representative[kind];
            Amount const open = problem_.unmatched_value(agent);
            auto& values = best[kind];
            problem_.scores.fill(agent, 0, row);
            for (std::size_t task = 0; task < row.size(); ++task) {
                Amount const value = row[task] - prices[task];
                if (class_of_[task] != no_class && row[task] != forbidden_pair && value > open)
                    values.push_back(value);
            }
            auto const kept = static_cast<std::ptrdiff_t>(
                std::min<std::size_t>(values.size(), most_wanted_[kind]));
            std::ranges::partial_sort(values, values.begin() + kept, std::greater{});
            values.resize(static_cast<std::size_t>(kept));
            values.shrink_to_fit();
        }
    });
    return best;
}

/// What the worst of the agent's places leaves it.
Amount TurnedProblem::least_value(std::vector<Amount> const& best, Agent agent) const {
    std::uint32_t const demand = problem_.demand(agent);
    return demand > 0 && demand <= best.size() ? best[demand - 1] : problem_.unmatched_value(agent);
}

/// By the same argument from the other side: an agent's price is what the last of the tasks it
/// would take leaves it beyond an open place.
std::vector<Amount> TurnedProblem::agent_prices(std::span<Amount const> task_prices,
                                                WorkTeam& team) const {
    std::vector<Amount> sane(task_prices.begin(), task_prices.end());
    constexpr Amount most = std::numeric_limits<std::uint32_t>::max();
    for (Amount& price : sane) price = std::clamp<Amount>(price, 0, most);
    auto const best = best_values(sane, team);
    std::vector<Amount> prices;
    for (Agent const agent : columns_)
        prices.push_back(least_value(best[kinds_.kind_of[agent]], agent) -
                         problem_.unmatched_value(agent));
    return prices;
}

std::vector<Amount> TurnedProblem::task_prices(std::span<Amount const> agent_prices,
                                               WorkTeam& team) const {
    // Agents of one kind at one price leave every task the same.
    std::map<std::pair<std::uint32_t, Amount>, std::uint32_t> alike;
    for (std::size_t x = 0; x < columns_.size(); ++x)
        ++alike[{kind_of_column_[x], agent_prices[x]}];
    std::size_t const kinds = kinds_.representative.size();
    std::vector<Amount> prices(problem_.capacities.size(), 0);
    team.share(prices.size(), 64, [&](std::size_t begin, std::size_t end, unsigned) {
        std::vector<std::pair<Amount, std::uint32_t>> margins;  // what an agent leaves, how many do
        for (std::size_t task = begin; task < end; ++task) {
            if (class_of_[task] == no_class) continue;
            margins.clear();
            for (auto const& [kind_and_price, count] : alike) {
                Score const score = scores_[class_of_[task] * kinds + kind_and_price.first];
                if (score != forbidden_pair && score > kind_and_price.second)
                    margins.emplace_back(score - kind_and_price.second, count);
            }
            std::ranges::sort(margins, std::greater{});
            std::uint64_t left = problem_.capacities[task];
            auto last = margins.begin();
            for (; last != margins.end() && last->second < left; ++last) left -= last->second;
            if (last != margins.end()) prices[task] = last->first;
        }
    });
    return prices;
}

/// A task without places gets the price from which on nobody would rather have it.
void TurnedProblem::price_closed_tasks(BestValues const& best, std::vector<Amount>& prices,
                                       WorkTeam& team) const {
    std::vector<Task> closed;
    for (Task task = 0; task < prices.size(); ++task)
        if (class_of_[task] == no_class) closed.push_back(task);
    if (closed.empty()) return;
    std::mutex mutex;
    team.share(best.size(), 1, [&](std::size_t begin, std::size_t end, unsigned) {
        std::vector<Score> row(prices.size());
        for (std::size_t kind = begin; kind < end; ++kind) {
            if (most_wanted_[kind] == 0) continue;
            Agent const agent = kinds_.representative[kind];
            bool const full = best[kind].size() == most_wanted_[kind];
            Amount const least = full ? best[kind].back() : problem_.unmatched_value(agent);
            problem_.scores.fill(agent, 0, row);
            std::lock_guard const lock(mutex);
            for (Task const task : closed)
                if (row[task] != forbidden_pair)
                    prices[task] = std::max(prices[task], row[task] - least);
        }
    });
}

void TurnedProblem::turn_pairs_back(Assignment const& turned, Assignment& answer) const {
    answer.primal = open_total_ + turned.primal;
    for (auto const& [task, column, score] : turned.pairs) {
        Agent const agent = columns_[column];
        answer.pairs.push_back(
            {agent, task, static_cast<Score>(score + problem_.unmatched_value(agent))});
    }
    std::ranges::sort(answer.pairs);
}

void TurnedProblem::add_up(BestValues const& best, Assignment& answer) const {
    Wide dual = 0;
    for (std::size_t task = 0; task < answer.prices.size(); ++task)
        dual += Wide{answer.prices[task]} * problem_.capacities[task];
    for (Agent agent = 0; agent < problem_.agent_count; ++agent) {
        auto const& values = best[kinds_.kind_of[agent]];
        std::size_t const demand = problem_.demand(agent);
        std::size_t const taken = std::min(demand, values.size());
        Wide value = static_cast<Wide>(demand - taken) * problem_.unmatched_value(agent);
        for (std::size_t x = 0; x < taken; ++x) value += values[x];
        answer.agent_values.push_back(saturated(value));
        dual += value;
    }
    answer.dual = saturated(dual);
}

}  // namespace telemachy::optimise
