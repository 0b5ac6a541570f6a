#include "optimise/assignment/whole_prices.h"

#include <algorithm>
#include <functional>
#include <limits>

#include "optimise/assignment/wide.h"

namespace telemachy::optimise {
namespace {

/// One value among the d_i an agent's u_i is made of, and how often it counts.
struct Term {
    Scaled value = 0;
    std::uint32_t times = 0;
};

/// The largest values an agent can hope for: of classes it remembers and, beyond those, its bound
/// or the value of an open place. Calls `tell(Term)` largest first.
template <class Tell>
void each_term(Agent agent, TaskClasses const& classes, CandidateLists const& lists,
               Auction const& auction, unsigned shift, std::vector<Term>& scratch, Tell tell) {
    std::uint32_t demand = auction.demand(agent);
    Scaled const bound = std::max(lists.bound(agent), lists.open_value(agent));
    if (demand == 1) {  // nearly everybody
        Scaled best = bound;
        for (auto const& candidate : lists.of(agent)) {
            if (lists.at_most(agent, candidate) <= best) break;
            best = std::max(best, (Scaled{candidate.score} << shift) -
                                      auction.places().price(candidate.task_class));
        }
        tell(Term{best, 1});
        return;
    }
    scratch.clear();
    for (auto const& [task_class, score, left] : lists.of(agent)) {
        Scaled const value = (Scaled{score} << shift) - auction.places().price(task_class);
        if (value > bound) scratch.push_back({value, classes.agent_limit[task_class]});
    }
    std::ranges::sort(scratch, std::greater{}, &Term::value);
    for (auto term : scratch) {
        if (demand == 0) return;
        term.times = std::min(term.times, demand);
        demand -= term.times;
        tell(term);
    }
    if (demand > 0) tell(Term{bound, demand});
}

/// The t in [0, 2^shift) with the least dual.
Scaled best_offset(std::vector<std::pair<Scaled, std::int64_t>>& steps) {
    std::ranges::sort(steps, {}, &std::pair<Scaled, std::int64_t>::first);
    Scaled best = 0;
    Wide change = 0;
    Wide least = 0;
    for (std::size_t x = 0; x < steps.size();) {
        Scaled const offset = steps[x].first;
        for (; x < steps.size() && steps[x].first == offset; ++x) change += steps[x].second;
        if (change < least) {
            least = change;
            best = offset;
        }
    }
    return best;
}

}  // namespace

WholePrices round_to_whole_prices(AssignmentProblem const& problem, TaskClasses const& classes,
                                  CandidateLists const& lists, Auction const& auction,
                                  unsigned shift) {
    Scaled const one = Scaled{1} << shift;
    std::vector<Term> scratch;
    std::vector<std::pair<Scaled, std::int64_t>>
        steps;  // from this t on, the dual changes by so much
    for (Agent agent = 0; agent < problem.agent_count; ++agent)
        each_term(agent, classes, lists, auction, shift, scratch, [&](Term term) {
            Scaled const fraction = term.value & (one - 1);
            if (fraction > 0) steps.emplace_back(fraction, -std::int64_t{term.times});
        });
    for (std::uint32_t task_class = 0; task_class < classes.size(); ++task_class) {
        Scaled const fraction = auction.places().price(task_class) & (one - 1);
        if (fraction > 0) steps.emplace_back(one - fraction, classes.places[task_class]);
    }
    Scaled const offset = best_offset(steps);

    WholePrices whole;
    Wide dual = 0;
    for (std::uint32_t task_class = 0; task_class < classes.size(); ++task_class) {
        whole.prices.push_back((auction.places().price(task_class) + offset) >> shift);
        dual += Wide{whole.prices.back()} * classes.places[task_class];
    }
    for (Agent agent = 0; agent < problem.agent_count; ++agent) {
        Wide sum = 0;
        Amount least = 0;
        each_term(agent, classes, lists, auction, shift, scratch, [&](Term term) {
            least = (term.value - offset + one - 1) >> shift;
            sum += Wide{least} * term.times;
        });
        // d_i may exceed what the task classes can give at all: those places stay open for certain.
        std::uint32_t const asked = problem.demand(agent);
        if (asked > auction.demand(agent)) {
            least = lists.open_value(agent) >> shift;
            sum += Wide{least} * (asked - auction.demand(agent));
        }
        whole.agent_values.push_back(saturated(sum));
        whole.least_values.push_back(least);
        dual += sum;
    }
    whole.dual = saturated(dual);
    return whole;
}

}  // namespace telemachy::optimise
