#include "optimise/assignment/solver.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <mutex>
#include <numeric>
#include <utility>

#include "optimise/assignment/row_reader.h"

namespace telemachy::optimise {
namespace {

/// The last epsilon. Half of it is how far an agent may be from its best without looking again, and
/// must be whole.
constexpr Scaled last_epsilon = 2;

/// The first epsilon as a part of the widest value. Small ones need fewer looks at whole rows and
/// more bids, which are cheaper; where they make the auction crawl, `patience` ends and epsilon
/// grows. Prices to start from are nearly right, and large bids would spoil them.
constexpr Scaled first_epsilon_part = 256;
constexpr Scaled first_epsilon_part_from_prices = 1024;

/// What epsilon is divided by from phase to phase. Between 5 and 16 the difference is small.
constexpr Scaled epsilon_divisor = 8;

/// Prices are lowered by so many of the last phase's epsilons before the next: enough for most of
/// what went too high to come down, little enough for agents' memories to stay true.
constexpr Scaled decrease_in_epsilons = 2;

/// Bids a phase may take, per place wanted, before it goes on with a larger epsilon.
constexpr std::uint64_t patience_per_place = 40;

/// How often progress is told within a phase.
constexpr std::uint64_t questions_per_report = 64;

/// How much of the progress bar belongs to the first look at everything.
constexpr double first_look_fraction = 0.2;

}  // namespace

std::uint64_t places_wanted(AssignmentProblem const& problem) {
    if (problem.demands.empty()) return problem.agent_count;
    return std::accumulate(problem.demands.begin(), problem.demands.end(), std::uint64_t{0});
}

Solver::Solver(AssignmentProblem const& problem, AssignmentOptions const& options, WorkTeam& team,
               Groundwork work)
    : problem_(problem),
      options_(options),
      started_(work.started),
      team_(team),
      // 2^shift is more than all the last epsilons of all places wanted together.
      shift_(static_cast<unsigned>(
          std::bit_width(static_cast<std::uint64_t>(last_epsilon) * places_wanted(problem)))),
      effort_{.pairs_scored = work.pairs_scored},
      classes_(std::move(work.classes)),
      lists_(problem, classes_, shift_, team_),
      auction_(problem, classes_, lists_, shift_, starting_prices(work.price_level)),
      plan_(plan_of(problem, classes_, lists_, auction_)) {}

std::vector<Scaled> Solver::starting_prices(Amount level) const {
    std::vector<Scaled> prices(classes_.size(), level << shift_);
    if (options_.starting_prices.empty()) return prices;
    // No place is worth more than the span of all scores.
    constexpr Amount most = std::numeric_limits<std::uint32_t>::max();
    for (std::size_t x = 0; x < classes_.size(); ++x) {
        Amount least = most;
        for (Task const task : classes_.members_of(x))
            least = std::min(least, options_.starting_prices[task]);
        prices[x] = std::max<Amount>(least, 0) << shift_;
    }
    return prices;
}

Assignment Solver::solve() {
    if (look_everywhere()) run_phases();
    return answer();
}

bool Solver::look_everywhere() {
    constexpr std::size_t at_once = 1024;  // between two questions whether to stop
    std::vector<Agent> agents;
    for (Agent agent = 0; agent < problem_.agent_count;) {
        agents.clear();
        for (; agents.size() < at_once && agent < problem_.agent_count; ++agent)
            if (auction_.demand(agent) > 0) agents.push_back(agent);
        if (should_stop()) return false;
        lists_.look_again(agents, auction_.places());
        report(first_look_fraction * agent / problem_.agent_count);
    }
    keep_bound();
    return true;
}

/// From phase to phase epsilon shrinks. A phase that leaves a task with both open places and a
/// price proves nothing about that task; it is repeated from prices lowered four times as much.
/// That ends: at the latest when all prices start from 0.
void Solver::run_phases() {
    Scaled epsilon = first_epsilon();
    double const scales = std::log2(static_cast<double>(epsilon) / last_epsilon) + 1;
    std::uint64_t patience =
        patience_per_place * std::max<std::uint64_t>(places_wanted(problem_), 256);
    Scaled decrease = 0;
    while (!is_proven()) {
        ++effort_.phases;
        double const done = 1 - std::log2(static_cast<double>(epsilon) / last_epsilon) / scales;
        report(first_look_fraction + (1 - first_look_fraction) * done);
        auction_.begin_phase(decrease);
        auto const ended_at =
            auction_.run_phase(epsilon, patience, [this] { return should_stop(); });
        if (!ended_at) return;
        keep_plan();
        keep_bound();
        if (*ended_at > epsilon) patience *= 2;  // or a last phase that needs more could never end
        if (auction_.has_open_places_at_a_price()) {
            ++effort_.repetitions;
            Scaled const highest = std::ranges::max(auction_.places().prices());
            decrease = decrease > highest / 4 ? highest : std::max(4 * decrease, *ended_at);
            epsilon = *ended_at;
        } else {
            decrease = decrease_in_epsilons * *ended_at;
            epsilon = std::max(last_epsilon, *ended_at / epsilon_divisor);
        }
    }
}

Scaled Solver::first_epsilon() const {
    Scaled widest = 0;
    for (Agent agent = 0; agent < problem_.agent_count; ++agent)
        for (auto const& [task_class, score, left] : lists_.of(agent))
            widest = std::max(widest, (Scaled{score} << shift_) - lists_.open_value(agent));
    bool const from_nothing = options_.starting_prices.empty();
    return std::max(last_epsilon,
                    widest / (from_nothing ? first_epsilon_part : first_epsilon_part_from_prices));
}

void Solver::keep_plan() {
    Plan plan = plan_of(problem_, classes_, lists_, auction_);
    if (plan.total > plan_.total) plan_ = std::move(plan);
}

void Solver::keep_bound() {
    WholePrices bound = round_to_whole_prices(problem_, classes_, lists_, auction_, shift_);
    if (!bound_ || bound.dual < bound_->dual) bound_ = std::move(bound);
}

bool Solver::should_stop() {
    if (options_.cancellation.stop_requested())
        end_ = AssignmentEnd::cancelled;
    else if (options_.time_limit && options_.now() - started_ >= *options_.time_limit)
        end_ = AssignmentEnd::time_limit;
    if (++questions_ % questions_per_report == 0) report(fraction_);
    return end_ != AssignmentEnd::proven;
}

void Solver::report(double fraction) {
    fraction_ = std::max(fraction_, fraction);
    if (options_.progress)
        options_.progress({.phase = effort_.phases,
                           .fraction = fraction_,
                           .open_agents = auction_.open_agents(),
                           .primal = plan_.total,
                           .dual = bound_ ? bound_->dual : std::numeric_limits<Amount>::max()});
}

Assignment Solver::answer() {
    if (!is_proven()) {  // stopped half way: make the most of it
        auction_.fill_open_places();
        keep_plan();
        keep_bound();
    }
    Assignment answer;
    answer.pairs = pairs_of(problem_, classes_, plan_);
    answer.prices = prices_of_tasks();
    answer.agent_values = bound_->agent_values;
    answer.primal = plan_.total;
    answer.dual = bound_->dual;
    answer.proven = is_proven();
    answer.end = answer.proven ? AssignmentEnd::proven : end_;
    effort_.bids = auction_.bids();
    effort_.rescans = lists_.rescans();
    effort_.pairs_scored += lists_.pairs_scored();
    effort_.task_classes = static_cast<std::uint32_t>(classes_.size());
    answer.effort = effort_;
    report(answer.proven ? 1 : fraction_);
    return answer;
}

std::vector<Amount> Solver::prices_of_tasks() {
    std::vector<Amount> prices(problem_.capacities.size(), 0);
    for (std::size_t x = 0; x < classes_.size(); ++x)
        for (Task const task : classes_.members_of(x)) prices[task] = bound_->prices[x];
    price_closed_tasks(prices);
    return prices;
}

/// A task without places belongs to no class, yet agents' values are only true if it has a price:
/// the most anybody would gain by having it instead of the least they have.
void Solver::price_closed_tasks(std::vector<Amount>& prices) {
    std::vector<Task> closed;
    for (Task task = 0; task < prices.size(); ++task)
        if (problem_.capacities[task] == 0) closed.push_back(task);
    if (closed.empty()) return;
    RowReader const reader(problem_.scores, closed);
    std::mutex mutex;
    team_.share(problem_.agent_count, 256, [&](std::size_t begin, std::size_t end, unsigned) {
        RowReader::Scratch scratch;
        std::vector<Amount> most(closed.size(), 0);
        for (auto agent = static_cast<Agent>(begin); agent < end; ++agent) {
            if (problem_.demand(agent) == 0) continue;
            Amount const least = bound_->least_values[agent];
            for (auto const block : reader.blocks()) {
                auto const scores = reader.read(agent, block, scratch);
                for (std::size_t x = 0; x < scores.size(); ++x)
                    if (scores[x] != forbidden_pair)
                        most[block.begin + x] = std::max(most[block.begin + x], scores[x] - least);
            }
        }
        std::lock_guard lock(mutex);
        for (std::size_t x = 0; x < closed.size(); ++x)
            prices[closed[x]] = std::max(prices[closed[x]], most[x]);
    });
    effort_.pairs_scored += problem_.agent_count * closed.size();
}

}  // namespace telemachy::optimise
