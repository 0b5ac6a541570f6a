#include "optimise/assignment/solver.h"

#include <algorithm>
#include <bit>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <mutex>
#include <numeric>

namespace telemachy::optimise {
namespace {

/// The last epsilon: half of it is how far an agent may be from its best without looking again, and
/// must be whole.
constexpr Scaled last_epsilon = 2;

double env(char const* name, double otherwise) {
    char const* s = std::getenv(name);
    return s ? std::atof(s) : otherwise;
}
std::uint64_t places_wanted(AssignmentProblem const& problem) {
    if (problem.demands.empty()) return problem.agent_count;
    return std::accumulate(problem.demands.begin(), problem.demands.end(), std::uint64_t{0});
}

}  // namespace

Solver::Solver(AssignmentProblem const& problem, AssignmentOptions const& options)
    : problem_(problem),
      options_(options),
      started_(options.now()),
      team_(std::max(1U, options.threads)),
      // 2^shift is more than all the last epsilons of all places wanted together.
      shift_(static_cast<unsigned>(
          std::bit_width(static_cast<std::uint64_t>(last_epsilon) * places_wanted(problem)))),
      classes_(merge_equal_tasks(problem, team_, effort_.pairs_scored)),
      lists_(problem, classes_, shift_, team_),
      auction_(problem, classes_, lists_, shift_, starting_prices()) {}

std::vector<Scaled> Solver::starting_prices() const {
    std::vector<Scaled> prices(classes_.size(), 0);
    if (options_.starting_prices.empty()) return prices;
    // Nothing is worth more than the span of all scores, so no price need be higher.
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
    bool const trace = env("TRACE", 0) > 0;
    if (!look_everywhere()) return answer();
    bool warm = !options_.starting_prices.empty();
    Scaled const widest = widest_value();
    Scaled epsilon = std::max<Scaled>(
        last_epsilon, Scaled(double(widest) / (warm ? env("WEPS0", 32) : env("EPS0", 8))));
    double const theta = env("THETA", 8);
    double mult = env("DEC", 2);
    Scaled decrease = warm ? Scaled(env("WDEC", 1) * double(epsilon)) : 0;
    for (;;) {
        ++effort_.phases;
        auto b0 = auction_.bids();
        auto r0 = lists_.rescans();
        auto t0 = options_.now();
        auction_.begin_phase(decrease);
        if (!auction_.run_phase(epsilon, [this] { return should_stop(); })) break;
        keep_plan();
        keep_bound();
        bool violated = auction_.has_open_places_at_a_price();
        if (trace)
            std::fprintf(
                stderr,
                "phase %u eps %.4f dec %.4f bids %lu rescans %lu gap %ld violated %d ms %.1f\n",
                effort_.phases, double(epsilon) / double(1L << shift_),
                double(decrease) / double(1L << shift_), auction_.bids() - b0,
                lists_.rescans() - r0, bound_->dual - plan_->total, violated,
                std::chrono::duration<double, std::milli>(options_.now() - t0).count());
        if (is_proven()) break;
        if (violated) {
            ++effort_.repetitions;
            decrease = std::max<Scaled>(4 * decrease, epsilon);
            mult *= env("GROW", 1);
            continue;
        }
        Scaled last = epsilon;
        epsilon = std::max(last_epsilon, Scaled(double(epsilon) / theta));
        decrease = Scaled(mult * double(last));
    }
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
        lists_.look_again(agents, auction_.places().prices());
    }
    return true;
}

Scaled Solver::widest_value() const {
    Scaled widest = 0;
    for (Agent agent = 0; agent < problem_.agent_count; ++agent)
        for (auto const& [task_class, score] : lists_.of(agent))
            widest = std::max(widest, (Scaled{score} << shift_) - lists_.open_value(agent));
    return widest;
}

bool Solver::should_stop() {
    if (end_ != AssignmentEnd::proven) return true;
    if (options_.cancellation.stop_requested())
        end_ = AssignmentEnd::cancelled;
    else if (options_.time_limit && options_.now() - started_ >= *options_.time_limit)
        end_ = AssignmentEnd::time_limit;
    return end_ != AssignmentEnd::proven;
}

void Solver::keep_plan() {
    Plan plan = plan_of(problem_, classes_, lists_, auction_);
    if (!plan_ || plan.total > plan_->total) plan_ = std::move(plan);
}

void Solver::keep_bound() {
    WholePrices bound = round_to_whole_prices(problem_, classes_, lists_, auction_, shift_);
    if (!bound_ || bound.dual < bound_->dual) bound_ = std::move(bound);
}

bool Solver::is_proven() const { return plan_ && bound_ && plan_->total == bound_->dual; }

Assignment Solver::answer() {
    if (!is_proven()) {  // stopped half way: make the most of it
        auction_.fill_open_places();
        keep_plan();
        keep_bound();
    }
    Assignment answer;
    answer.pairs = pairs_of(problem_, classes_, *plan_);
    answer.prices = prices_of_tasks();
    answer.agent_values = bound_->agent_values;
    answer.primal = plan_->total;
    answer.dual = bound_->dual;
    answer.proven = is_proven();
    answer.end = answer.proven ? AssignmentEnd::proven : end_;
    effort_.bids = auction_.bids();
    effort_.rescans = lists_.rescans();
    effort_.pairs_scored += lists_.pairs_scored();
    effort_.task_classes = static_cast<std::uint32_t>(classes_.size());
    answer.effort = effort_;
    return answer;
}

/// A task without places belongs to no class, yet agents' values are only true if it has a price:
/// the most anybody would gain by having it instead of the least they have.
std::vector<Amount> Solver::prices_of_tasks() {
    std::vector<Amount> prices(problem_.capacities.size(), 0);
    for (std::size_t x = 0; x < classes_.size(); ++x)
        for (Task const task : classes_.members_of(x)) prices[task] = bound_->prices[x];

    std::vector<Task> closed;
    for (Task task = 0; task < prices.size(); ++task)
        if (problem_.capacities[task] == 0) closed.push_back(task);
    if (closed.empty()) return prices;
    RowReader const reader(problem_.scores, closed);
    std::mutex mutex;
    team_.share(problem_.agent_count, 256, [&](std::size_t begin, std::size_t end, unsigned) {
        RowReader::Scratch scratch;
        std::vector<Amount> most(closed.size(), 0);
        for (auto agent = static_cast<Agent>(begin); agent < end; ++agent) {
            if (problem_.demand(agent) == 0) continue;
            for (auto const block : reader.blocks()) {
                auto const scores = reader.read(agent, block, scratch);
                for (std::size_t x = 0; x < scores.size(); ++x)
                    if (scores[x] != forbidden_pair)
                        most[block.begin + x] = std::max(most[block.begin + x],
                                                         scores[x] - bound_->least_values[agent]);
            }
        }
        std::lock_guard lock(mutex);
        for (std::size_t x = 0; x < closed.size(); ++x)
            prices[closed[x]] = std::max(prices[closed[x]], most[x]);
    });
    effort_.pairs_scored += problem_.agent_count * closed.size();
    return prices;
}

}  // namespace telemachy::optimise
