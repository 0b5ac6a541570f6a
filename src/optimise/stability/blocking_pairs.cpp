#include "optimise/stability/blocking_pairs.h"

#include <algorithm>

namespace telemachy::optimise {
namespace {

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
                                  std::span<Couple const> couples, std::size_t list_at_most) {
    std::vector<Couple> plan(couples.begin(), couples.end());
    std::ranges::sort(plan);
    std::vector<Worst> agents(quotas.agents.size()), tasks(quotas.tasks.size());
    for (auto const [agent, task] : plan) {
        Liking likes = 0, liked = 0;
        preferences.of_agent(agent, task, std::span(&likes, 1), std::span(&liked, 1));
        agents[agent].add(likes, task);
        tasks[task].add(liked, agent);
    }

    BlockingPairs found;
    std::vector<Liking> likes(tasks.size()), liked(tasks.size());
    auto couple = plan.begin();  // the next one in the order of the pass
    for (std::uint32_t agent = 0; agent < agents.size(); ++agent) {
        preferences.of_agent(agent, 0, likes, liked);
        for (std::uint32_t task = 0; task < tasks.size(); ++task) {
            if (couple != plan.end() && *couple == Couple{agent, task}) {
                ++couple;
                continue;
            }
            if (!agents[agent].would_take(likes[task], quotas.agents[agent]) ||
                !tasks[task].would_take(liked[task], quotas.tasks[task]))
                continue;
            if (found.count++ < list_at_most)
                found.first.push_back({agent, task, agents[agent].gives_up(quotas.agents[agent]),
                                       tasks[task].gives_up(quotas.tasks[task])});
        }
    }
    return found;
}

}  // namespace telemachy::optimise
