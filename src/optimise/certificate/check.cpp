#include "optimise/certificate/check.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

#include "optimise/certificate/best_at_prices.h"

namespace telemachy::optimise {
namespace {

bool fits(Wide value) {
    return value >= std::numeric_limits<std::int64_t>::min() &&
           value <= std::numeric_limits<std::int64_t>::max();
}

std::string text(Wide value) {
    if (value < 0) return "-" + text(-value);
    if (value < 10) return std::string(1, static_cast<char>('0' + static_cast<int>(value)));
    return text(value / 10) + text(value % 10);
}

/// Rows one thread takes at a time.
constexpr std::uint32_t rows_at_once = 32;

std::string points(Wide value) { return text(value) + (value == 1 ? " point" : " points"); }

class Checker {
public:
    Checker(CertifiedClaim const& claim, RowOfScores const& row, CertifiedNames const& names,
            unsigned threads)
        : claim_(claim), row_(row), names_(names), threads_(std::max(1U, threads)) {}

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

    using Row = std::span<std::int32_t const>;
    [[nodiscard]] Wide could_get(std::uint32_t agent, Row row) const;

    /// The agent to whom the plan gives least of what it could get at these prices.
    struct Miss {
        Wide loss = 0;
        std::uint32_t agent = 0;
        std::optional<std::uint32_t>
            task;  // one it would rather have, unless it had better leave one
    };
    /// What rows add up to. Parts are put together in any order with the same result.
    struct Sums {
        Wide primal = 0;
        Wide dual = 0;
        Miss worst;
        std::optional<CertifiedPair> forbidden;  // the first pair of the plan that is

        void add(Sums const& other);
    };
    void add_row(std::uint32_t agent, Row row, Sums& sums) const;
    void add_rows(std::atomic<std::uint64_t>& next, Sums& sums) const;

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
    unsigned threads_;
    CertificateVerdict verdict_;
    std::vector<CertifiedPair> pairs_;        // sorted
    std::vector<std::uint64_t> filled_;       // per task
    std::vector<std::int32_t> small_prices_;  // if all are
    Sums sums_;
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
    bool const all_small = std::ranges::all_of(
        claim_.prices, [](std::int64_t price) { return price >= 0 && price <= small_price_most; });
    if (all_small) small_prices_.assign(claim_.prices.begin(), claim_.prices.end());
    std::atomic<std::uint64_t> next = 0;
    std::mutex mutex;
    {
        std::vector<std::jthread> others;
        for (unsigned x = 1; x < threads_; ++x)
            others.emplace_back([&] {
                Sums part;
                add_rows(next, part);
                std::lock_guard const lock(mutex);
                sums_.add(part);
            });
        Sums part;
        add_rows(next, part);
        std::lock_guard const lock(mutex);
        sums_.add(part);
    }
    if (!sums_.forbidden) return true;
    auto const [agent, task] = *sums_.forbidden;
    return refuse("The plan pairs " + agent_called(agent) + " with " + task_called(task) +
                      ", which is forbidden.",
                  agent, task);
}

void Checker::add_rows(std::atomic<std::uint64_t>& next, Sums& sums) const {
    std::vector<std::int32_t> row(claim_.capacities.size());
    for (;;) {
        std::uint64_t const begin = next.fetch_add(rows_at_once);
        if (begin >= claim_.agent_count) return;
        std::uint64_t const end = std::min<std::uint64_t>(begin + rows_at_once, claim_.agent_count);
        for (auto agent = static_cast<std::uint32_t>(begin); agent < end; ++agent) {
            row_(agent, row);
            add_row(agent, row, sums);
        }
    }
}

void Checker::add_row(std::uint32_t agent, Row row, Sums& sums) const {
    auto const pairs = pairs_of(agent);
    Wide const open = (Wide{demand(agent)} - static_cast<Wide>(pairs.size())) * open_value(agent);
    Wide gets = open;
    sums.primal += open;
    for (auto const& pair : pairs) {
        std::int32_t const score = row[pair.task];
        if (score == score_of_forbidden_pair) {
            if (!sums.forbidden || pair < *sums.forbidden) sums.forbidden = pair;
            return;
        }
        sums.primal += score;
        gets += Wide{score} - claim_.prices[pair.task];
    }
    Wide const most = could_get(agent, row);
    sums.dual += most;
    if (most - gets < std::max<Wide>(sums.worst.loss, 1)) return;
    Miss miss{most - gets, agent, {}};
    for (auto const task :
         best_at_prices(row, claim_.prices, demand(agent), open_value(agent)).tasks)
        if (!std::ranges::binary_search(pairs, CertifiedPair{agent, task})) miss.task = task;
    Sums alone;
    alone.worst = miss;
    sums.add(alone);
}

/// Nearly everybody wants one task, and prices are hardly ever beyond all proportion.
Wide Checker::could_get(std::uint32_t agent, Row row) const {
    if (demand(agent) == 1 && small_prices_.size() == row.size())
        if (auto const best = best_one_at_small_prices(row, small_prices_, open_value(agent)))
            return *best;
    return best_at_prices(row, claim_.prices, demand(agent), open_value(agent)).value;
}

void Checker::Sums::add(Sums const& other) {
    primal += other.primal;
    dual += other.dual;
    bool const is_worse =
        other.worst.loss > worst.loss ||
        (other.worst.loss == worst.loss && other.worst.loss > 0 && other.worst.agent < worst.agent);
    if (is_worse) worst = other.worst;
    if (other.forbidden && (!forbidden || *other.forbidden < *forbidden))
        forbidden = other.forbidden;
}

bool Checker::total_is_as_claimed() {
    if (!fits(sums_.primal)) return refuse("The plan's total does not fit into 64 bits.");
    if (claim_.primal && *claim_.primal != sums_.primal)
        return refuse("The certificate says the plan is worth " + points(*claim_.primal) +
                      "; it is worth " + text(sums_.primal) + ".");
    verdict_.feasible = true;
    verdict_.primal = static_cast<std::int64_t>(sums_.primal);
    return true;
}

void Checker::judge_prices() {
    std::optional<std::uint32_t> negative, idle;  // tasks; idle: with open places at a price
    for (std::uint32_t task = 0; task < claim_.prices.size(); ++task) {
        std::int64_t const price = claim_.prices[task];
        if (price < 0 && !negative) negative = task;
        if (price > 0 && filled_[task] < claim_.capacities[task] && !idle) idle = task;
        sums_.dual += Wide{price} * claim_.capacities[task];
    }
    if (negative) {
        refuse(
            "The price of " + task_called(*negative) + " is negative, so the prices prove nothing.",
            {}, negative);
        return;
    }
    if (!fits(sums_.dual)) {
        refuse("The bound does not fit into 64 bits: some price is out of all proportion.");
        return;
    }
    verdict_.dual = static_cast<std::int64_t>(sums_.dual);
    std::string const gap = "The plan is worth " + text(sums_.primal) + " and the prices allow " +
                            text(sums_.dual) + ", which leaves " +
                            points(sums_.dual - sums_.primal) + " unproven: ";
    if (claim_.dual && *claim_.dual != sums_.dual) {
        refuse("The certificate says that no plan is worth more than " + points(*claim_.dual) +
               "; its prices say " + text(sums_.dual) + ".");
    } else if (idle) {
        refuse(gap + task_called(*idle) + " has open places and yet a price of " +
                   std::to_string(claim_.prices[*idle]) + ".",
               {}, idle);
    } else if (sums_.worst.loss > 0) {
        refuse(gap + "at these prices " + agent_called(sums_.worst.agent) + " would gain " +
                   points(sums_.worst.loss) + " by " +
                   (sums_.worst.task ? "having " + task_called(*sums_.worst.task)
                                     : "leaving a place open") +
                   ".",
               sums_.worst.agent, sums_.worst.task);
    } else {
        verdict_.optimal = true;
        verdict_.sentence = "The plan keeps every rule and is worth " + points(sums_.primal) +
                            "; the prices prove that no plan is worth more.";
    }
}

}  // namespace

CertificateVerdict check(CertifiedClaim const& claim, RowOfScores const& row,
                         CertifiedNames const& names, unsigned threads) {
    return Checker(claim, row, names, threads).check();
}

}  // namespace telemachy::optimise
