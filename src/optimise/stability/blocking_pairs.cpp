#include "optimise/stability/blocking_pairs.h"

#include <algorithm>

#include "optimise/assignment/work_team.h"

namespace telemachy::optimise {
namespace {

/// Agents whose pairs one thread looks at in one go.
constexpr std::size_t agents_together = 64;

/// The worst a side has, or that it has a place open, which is worse still.
struct Worst {
    std::uint64_t held = 0;
    Liking liking = std::numeric_limits<Liking>::max();
    std::uint32_t partner = 0;

    void add(Liking liked, std::uint32_t other) {
        if (held++ == 0 || liked < liking) {
            liking = liked;
            partner = other;
        }
    }
    [[nodiscard]] bool has_open_place(std::uint32_t quota) const { return held < quota; }
    /// Whether this side would make room for a partner it likes so much.
    [[nodiscard]] bool would_take(Liking liked, std::uint32_t quota) const {
        return liked != unacceptable && quota > 0 && (has_open_place(quota) || liked > liking);
    }
    [[nodiscard]] std::optional<std::uint32_t> gives_up(std::uint32_t quota) const {
        if (has_open_place(quota)) return {};
        return partner;
    }
};

}  // namespace

BlockingPairs find_blocking_pairs(Preferences const& preferences, Quotas const& quotas,
                                  std::span<Couple const> couples, std::size_t list_at_most,
                                  unsigned threads) {
    std::vector<Couple> plan(couples.begin(), couples.end());
    std::ranges::sort(plan);
    std::vector<Worst> agents(quotas.agents.size()), tasks(quotas.tasks.size());
    for (auto const [agent, task] : plan) {
        Liking likes = 0, liked = 0;
        preferences.of_agent(agent, task, std::span(&likes, 1), std::span(&liked, 1));
        agents[agent].add(likes, task);
        tasks[task].add(liked, agent);
    }

    // Every block of agents keeps its own first pairs; they are put together in order afterwards.
    std::vector<BlockingPairs> blocks((agents.size() + agents_together - 1) / agents_together);
    WorkTeam team(threads);
    team.share(agents.size(), agents_together, [&](std::size_t begin, std::size_t end, unsigned) {
        std::vector<Liking> likes(tasks.size()), liked(tasks.size());
        for (std::size_t next = begin; next < end; ++next) {
            auto const agent = static_cast<std::uint32_t>(next);
            BlockingPairs& found = blocks[next / agents_together];
            preferences.of_agent(agent, 0, likes, liked);
            auto couple = std::ranges::lower_bound(plan, Couple{agent, 0});
            for (std::uint32_t task = 0; task < tasks.size(); ++task) {
                if (couple != plan.end() && *couple == Couple{agent, task}) {
                    ++couple;
                    continue;
                }
                if (!agents[agent].would_take(likes[task], quotas.agents[agent]) ||
                    !tasks[task].would_take(liked[task], quotas.tasks[task]))
                    continue;
                if (found.count++ < list_at_most)
                    found.first.push_back({agent, task,
                                           agents[agent].gives_up(quotas.agents[agent]),
                                           tasks[task].gives_up(quotas.tasks[task])});
            }
        }
    });
    BlockingPairs all;
    for (auto const& block : blocks) {
        all.count += block.count;
        std::size_t const room = list_at_most - all.first.size();
        auto const more = std::span(block.first).first(std::min(room, block.first.size()));
        all.first.insert(all.first.end(), more.begin(), more.end());
    }
    return all;
}

}  // namespace telemachy::optimise
