#include "optimise/certificate/check.h"

#include <algorithm>

namespace telemachy::optimise {
namespace {

// A claim may contain any 64-bit price, so everything is added up in twice as many.
__extension__ using Wide = __int128;

bool fits(Wide value) {
    return value >= std::numeric_limits<std::int64_t>::min() &&
           value <= std::numeric_limits<std::int64_t>::max();
}

std::string text(Wide value) {
    if (value < 0) return "-" + text(-value);
    if (value < 10) return std::string(1, static_cast<char>('0' + static_cast<int>(value)));
    return text(value / 10) + text(value % 10);
}

std::string points(Wide value) { return text(value) + (value == 1 ? " point" : " points"); }

class Checker {
public:
    Checker(CertifiedClaim const& claim, RowOfScores const& row, CertifiedNames const& names)
        : claim_(claim), row_(row), names_(names) {}

    CertificateVerdict check() {
        if (sizes_agree() && pairs_keep_the_rules() && rows_allow_the_pairs() &&
            total_is_as_claimed())
            judge_prices();
        return verdict_;
    }

private:
    bool sizes_agree();
    bool pairs_keep_the_rules();
    bool rows_allow_the_pairs();
    bool total_is_as_claimed();
    void judge_prices();

    /// What an agent could get at these prices, and from which tasks. Reads the row at hand.
    struct Best {
        Wide value = 0;
        std::vector<std::uint32_t> tasks;
    };
    Best best_at_prices(std::uint32_t agent) const;

    bool refuse(std::string sentence, std::optional<std::uint32_t> agent = {},
                std::optional<std::uint32_t> task = {}) {
        verdict_.sentence = std::move(sentence);
        verdict_.agent = agent;
        verdict_.task = task;
        return false;
    }

    std::string agent_called(std::uint32_t agent) const {
        return names_.agent ? names_.agent(agent) : "agent " + std::to_string(agent);
    }
    std::string task_called(std::uint32_t task) const {
        return names_.task ? names_.task(task) : "task " + std::to_string(task);
    }
    std::uint32_t demand(std::uint32_t agent) const {
        return claim_.demands.empty() ? 1 : claim_.demands[agent];
    }
    std::int32_t open_value(std::uint32_t agent) const {
        return claim_.unmatched_values.empty() ? 0 : claim_.unmatched_values[agent];
    }
    std::span<CertifiedPair const> pairs_of(std::uint32_t agent) const {
        auto const range = std::ranges::equal_range(pairs_, agent, {}, &CertifiedPair::agent);
        return {range.begin(), range.end()};
    }
    CertifiedClaim const& claim_;
    RowOfScores const& row_;
    CertifiedNames const& names_;
    CertificateVerdict verdict_;
    std::vector<CertifiedPair> pairs_;   // sorted
    std::vector<std::uint64_t> filled_;  // per task
    std::vector<std::int32_t> scores_;   // one row
    Wide primal_ = 0;
    Wide dual_ = 0;

    /// The agent to whom the plan gives least of what it could get at these prices.
    struct Miss {
        Wide loss = 0;
        std::uint32_t agent = 0;
        std::optional<std::uint32_t>
            task;  // one it would rather have, unless it had better leave one
    } worst_;
};

bool Checker::sizes_agree() {
    if (!claim_.demands.empty() && claim_.demands.size() != claim_.agent_count)
        return refuse("The certificate states " + std::to_string(claim_.demands.size()) +
                      " demands for " + std::to_string(claim_.agent_count) + " agents.");
    if (!claim_.unmatched_values.empty() && claim_.unmatched_values.size() != claim_.agent_count)
        return refuse("The certificate states " + std::to_string(claim_.unmatched_values.size()) +
                      " values of open places for " + std::to_string(claim_.agent_count) +
                      " agents.");
    if (claim_.prices.size() != claim_.capacities.size())
        return refuse("The certificate states " + std::to_string(claim_.prices.size()) +
                      " prices for " + std::to_string(claim_.capacities.size()) + " tasks.");
    return true;
}

bool Checker::pairs_keep_the_rules() {
    pairs_ = claim_.pairs;
    std::ranges::sort(pairs_);
    filled_.assign(claim_.capacities.size(), 0);
    for (std::size_t x = 0; x < pairs_.size(); ++x) {
        auto const [agent, task] = pairs_[x];
        if (agent >= claim_.agent_count)
            return refuse("The plan names " + agent_called(agent) + ", who does not exist.", agent);
        if (task >= claim_.capacities.size())
            return refuse("The plan names " + task_called(task) + ", which does not exist.", agent,
                          task);
        if (x > 0 && pairs_[x] == pairs_[x - 1])
            return refuse(
                "The plan pairs " + agent_called(agent) + " with " + task_called(task) + " twice.",
                agent, task);
        if (++filled_[task] > claim_.capacities[task])
            return refuse("The plan gives away more than the " +
                              std::to_string(claim_.capacities[task]) + " places of " +
                              task_called(task) + ".",
                          agent, task);
    }
    for (std::uint32_t agent = 0; agent < claim_.agent_count; ++agent)
        if (pairs_of(agent).size() > demand(agent))
            return refuse("The plan gives " + agent_called(agent) + " " +
                              std::to_string(pairs_of(agent).size()) + " places, more than the " +
                              std::to_string(demand(agent)) + " wanted.",
                          agent);
    return true;
}

/// The one pass over all scores. It adds up both totals; what they mean is judged later.
bool Checker::rows_allow_the_pairs() {
    scores_.resize(claim_.capacities.size());
    for (std::uint32_t agent = 0; agent < claim_.agent_count; ++agent) {
        row_(agent, scores_);
        auto const pairs = pairs_of(agent);
        Wide const open =
            (Wide{demand(agent)} - static_cast<Wide>(pairs.size())) * open_value(agent);
        Wide gets = open;
        primal_ += open;
        for (auto const& pair : pairs) {
            if (scores_[pair.task] == score_of_forbidden_pair)
                return refuse("The plan pairs " + agent_called(agent) + " with " +
                                  task_called(pair.task) + ", which is forbidden.",
                              agent, pair.task);
            primal_ += scores_[pair.task];
            gets += Wide{scores_[pair.task]} - claim_.prices[pair.task];
        }
        Best const best = best_at_prices(agent);
        dual_ += best.value;
        if (best.value - gets > worst_.loss) {
            worst_ = {best.value - gets, agent, {}};
            for (auto const task : best.tasks)
                if (!std::ranges::binary_search(pairs, CertifiedPair{agent, task}))
                    worst_.task = task;
        }
    }
    return true;
}

bool Checker::total_is_as_claimed() {
    if (!fits(primal_)) return refuse("The plan's total does not fit into 64 bits.");
    if (claim_.primal && *claim_.primal != primal_)
        return refuse("The certificate says the plan is worth " + points(*claim_.primal) +
                      "; it is worth " + text(primal_) + ".");
    verdict_.feasible = true;
    verdict_.primal = static_cast<std::int64_t>(primal_);
    return true;
}

void Checker::judge_prices() {
    std::optional<std::uint32_t> negative, idle;  // tasks; idle: with open places at a price
    for (std::uint32_t task = 0; task < claim_.prices.size(); ++task) {
        std::int64_t const price = claim_.prices[task];
        if (price < 0 && !negative) negative = task;
        if (price > 0 && filled_[task] < claim_.capacities[task] && !idle) idle = task;
        dual_ += Wide{price} * claim_.capacities[task];
    }
    if (negative) {
        refuse(
            "The price of " + task_called(*negative) + " is negative, so the prices prove nothing.",
            {}, negative);
        return;
    }
    if (!fits(dual_)) {
        refuse("The bound does not fit into 64 bits: some price is out of all proportion.");
        return;
    }
    verdict_.dual = static_cast<std::int64_t>(dual_);
    std::string const gap = "The plan is worth " + text(primal_) + " and the prices allow " +
                            text(dual_) + ", which leaves " + points(dual_ - primal_) +
                            " unproven: ";
    if (claim_.dual && *claim_.dual != dual_) {
        refuse("The certificate says that no plan is worth more than " + points(*claim_.dual) +
               "; its prices say " + text(dual_) + ".");
    } else if (idle) {
        refuse(gap + task_called(*idle) + " has open places and yet a price of " +
                   std::to_string(claim_.prices[*idle]) + ".",
               {}, idle);
    } else if (worst_.loss > 0) {
        refuse(gap + "at these prices " + agent_called(worst_.agent) + " would gain " +
                   points(worst_.loss) + " by " +
                   (worst_.task ? "having " + task_called(*worst_.task) : "leaving a place open") +
                   ".",
               worst_.agent, worst_.task);
    } else {
        verdict_.optimal = true;
        verdict_.sentence = "The plan keeps every rule and is worth " + points(primal_) +
                            "; the prices prove that no plan is worth more.";
    }
}

Checker::Best Checker::best_at_prices(std::uint32_t agent) const {
    struct Value {
        Wide value;
        std::uint32_t task;
    };
    // Only the best d_i are kept, worst of them first. Most agents want one.
    std::vector<Value> best;
    auto const better = [](Value const& a, Value const& b) { return a.value > b.value; };
    std::uint32_t const wanted = demand(agent);
    for (std::uint32_t task = 0; task < scores_.size() && wanted > 0; ++task) {
        if (scores_[task] == score_of_forbidden_pair) continue;
        Wide const value = Wide{scores_[task]} - claim_.prices[task];
        if (value <= open_value(agent)) continue;
        if (best.size() == wanted) {
            if (value <= best.front().value) continue;
            std::ranges::pop_heap(best, better);
            best.pop_back();
        }
        best.push_back({value, task});
        std::ranges::push_heap(best, better);
    }
    Best sum;
    sum.value = (Wide{wanted} - static_cast<Wide>(best.size())) * open_value(agent);
    for (auto const& [value, task] : best) {
        sum.value += value;
        sum.tasks.push_back(task);
    }
    return sum;
}

}  // namespace

CertificateVerdict check(CertifiedClaim const& claim, RowOfScores const& row,
                         CertifiedNames const& names) {
    return Checker(claim, row, names).check();
}

}  // namespace telemachy::optimise
