#include "hard_instance.h"

#include <cstdlib>

namespace telemachy::benchmarks {
namespace {

constexpr std::uint32_t agent_kinds = 50;
constexpr std::uint32_t side_of_plane = 10'000;
constexpr std::uint32_t talents = 1'000;
constexpr std::uint32_t points_most = 100'000;

/// A near twin's own opinion of a task: of one task in so many, by so many points at most.
constexpr std::uint32_t own_opinion_once_in = 64;
constexpr std::uint32_t own_opinion_most = 200;

/// SplitMix64, as in realistic_instance.cpp.
struct Dice {
    std::uint64_t state;
    std::uint32_t below(std::uint32_t bound) {
        std::uint64_t x = (state += 0x9E3779B97F4A7C15U);
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9U;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBU;
        x ^= x >> 31;
        return static_cast<std::uint32_t>(((x >> 32) * bound) >> 32);
    }
    Score score_below(std::uint32_t bound) { return static_cast<Score>(below(bound)); }
};

/// Mixed from both numbers (Wellons' lowbias32), so that nothing has to be kept.
Score own_opinion(std::uint32_t agent, std::uint32_t task) {
    std::uint32_t x = agent * 0x9E3779B9U ^ task;
    x = (x ^ (x >> 16)) * 0x7FEB352DU;
    x = (x ^ (x >> 15)) * 0x846CA68BU;
    x ^= x >> 16;
    if (x % own_opinion_once_in != 0) return 0;
    return static_cast<Score>((x >> 8) % own_opinion_most) -
           static_cast<Score>(own_opinion_most / 2);
}

std::size_t tasks_for(std::size_t agents, Regime regime) {
    if (regime == Regime::scarce) return agents / 2;
    return regime == Regime::loose ? 2 * agents : agents;
}

}  // namespace

std::string name_of(HardFamily family) {
    constexpr std::array names{"clones", "twins", "near-twins", "plane", "product"};
    return names[static_cast<std::size_t>(family)];
}

HardInstance::HardInstance(std::size_t agents, HardFamily family, Regime regime, std::uint64_t seed)
    : family_(family), agents_(agents) {
    Dice dice{seed};
    std::size_t const tasks = tasks_for(agents, regime);
    capacities_.assign(tasks, 1);
    task_x_.resize(tasks);
    task_y_.resize(tasks);
    bool const all_tasks_differ = family == HardFamily::twins || family == HardFamily::near_twins;
    bool const is_kinds = family == HardFamily::clones || all_tasks_differ;
    std::uint32_t const bound = family == HardFamily::plane ? side_of_plane
                                : is_kinds                  ? agent_kinds
                                                            : talents;
    for (auto& [x, y] : agents_) x = dice.score_below(bound), y = dice.score_below(bound);
    for (auto& x : task_x_) x = dice.score_below(bound);
    for (auto& y : task_y_) y = dice.score_below(bound);
    if (!is_kinds) return;
    task_kinds_ = all_tasks_differ ? tasks : agent_kinds;
    if (all_tasks_differ)
        for (std::size_t task = 0; task < tasks; ++task) task_x_[task] = static_cast<Score>(task);
    kinds_.resize(agent_kinds * task_kinds_);
    for (auto& points : kinds_) points = dice.score_below(points_most);
}

void HardInstance::fill(Agent agent, Task first_task, std::span<Score> scores) const {
    auto const [x, y] = agents_[agent];
    Score const* const xs = task_x_.data() + first_task;
    Score const* const ys = task_y_.data() + first_task;
    switch (family_) {
        case HardFamily::clones:
        case HardFamily::twins: {
            Score const* const kinds = kinds_.data() + static_cast<std::size_t>(x) * task_kinds_;
            for (std::size_t k = 0; k < scores.size(); ++k) scores[k] = kinds[xs[k]];
            break;
        }
        case HardFamily::near_twins: {
            Score const* const kinds = kinds_.data() + static_cast<std::size_t>(x) * task_kinds_;
            for (std::size_t k = 0; k < scores.size(); ++k)
                scores[k] = kinds[xs[k]] + own_opinion(agent, static_cast<std::uint32_t>(xs[k]));
            break;
        }
        case HardFamily::plane:
            for (std::size_t k = 0; k < scores.size(); ++k)
                scores[k] = static_cast<Score>(2 * side_of_plane) - std::abs(x - xs[k]) -
                            std::abs(y - ys[k]);
            break;
        case HardFamily::product:
            for (std::size_t k = 0; k < scores.size(); ++k) scores[k] = (1 + x) * (1 + xs[k]);
            break;
    }
}

}  // namespace telemachy::benchmarks
