#include "optimise/what_if/best_elsewhere.h"

#include <algorithm>

#include "optimise/assignment/whole_rows.h"
#include "optimise/assignment/work_team.h"

namespace telemachy::optimise {
namespace {

constexpr std::size_t agents_at_once = 64;

/// How far below what an agent has is searched first, and how much farther each time.
constexpr Amount first_reach = 64;
constexpr Amount farther = 4;

class ElsewhereSearch {
public:
    ElsewhereSearch(AssignmentProblem const& problem, std::span<AssignedPair const> pairs,
                    std::span<Amount const> prices)
        : problem_(problem),
          pairs_(pairs),
          prices_(prices),
          rows_(problem.scores, problem.agent_count, prices.size()),
          floors_(prices.size(), rows_.coarse_shift()) {
        for (Task task = 0; task < prices.size(); ++task) floors_.set(task, prices[task]);
    }

    [[nodiscard]] WholeRows::Row make_row() const { return rows_.make_row(); }

    /// `reach` is where the search begins, and afterwards how far it had to go.
    std::optional<Elsewhere> of(Agent agent, WholeRows::Row& row, Amount& reach) const {
        if (problem_.demand(agent) == 0) return {};
        auto const own = std::ranges::equal_range(pairs_, agent, {}, &AssignedPair::agent);
        Amount has = problem_.unmatched_value(agent);
        for (auto const& pair : own) has = std::max(has, pair.score - prices_[pair.task]);
        row.row->prepare(agent);
        for (;; reach *= farther) {
            Amount const limit = std::max<Amount>(has - reach, forbidden_pair);
            auto const best = best_above(
                limit, own, row, static_cast<Score>(std::min<Amount>(limit, price_floor_most)));
            if (best) {
                reach = std::max(first_reach, 2 * (has - best->left));
                return best;
            }
            if (limit == forbidden_pair) return {};
        }
    }

private:
    template <class Pairs>
    std::optional<Elsewhere> best_above(Amount limit, Pairs const& own, WholeRows::Row& row,
                                        Score searched_above) const {
        std::optional<Elsewhere> best;
        std::size_t const count = row.find(floors_.floors(), searched_above);
        for (std::size_t x = 0; x < count; ++x) {
            Task const task = row.columns[x];
            Amount const left = row.scores[x] - prices_[task];
            bool const better =
                !best || left > best->left || (left == best->left && task < best->task);
            // Below the limit there may be better ones that were not found.
            if (left <= limit || !better || problem_.capacities[task] == 0 ||
                std::ranges::find(own, task, &AssignedPair::task) != own.end())
                continue;
            best = {task, left};
        }
        return best;
    }

    AssignmentProblem const& problem_;
    std::span<AssignedPair const> pairs_;
    std::span<Amount const> prices_;
    WholeRows rows_;
    ColumnFloors floors_;
};

}  // namespace

std::vector<std::optional<Elsewhere>> best_elsewhere(AssignmentProblem const& problem,
                                                     std::span<AssignedPair const> pairs,
                                                     std::span<Amount const> prices,
                                                     unsigned threads) {
    ElsewhereSearch const search(problem, pairs, prices);
    std::vector<std::optional<Elsewhere>> elsewhere(problem.agent_count);
    WorkTeam team(threads);
    team.share(elsewhere.size(), agents_at_once, [&](std::size_t begin, std::size_t end, unsigned) {
        auto row = search.make_row();
        Amount reach = first_reach;
        for (std::size_t agent = begin; agent < end; ++agent)
            elsewhere[agent] = search.of(static_cast<Agent>(agent), row, reach);
    });
    return elsewhere;
}

}  // namespace telemachy::optimise
