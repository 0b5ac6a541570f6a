#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "optimise/assignment/score_source.h"
#include "realistic_instance.h"

namespace telemachy::benchmarks {

/// Scores on which auctions are known to crawl.
enum class HardFamily : std::uint8_t {
    clones,      ///< Fifty kinds of people on either side; all of a kind are the same.
    twins,       ///< Fifty kinds of agents, and tasks that all differ.
    near_twins,  ///< The same, but each agent has a few points more or less for a few tasks.
    plane,       ///< Two-dimensional: the nearer two points lie, the better (many near-ties).
    product,     ///< Talent times position: everybody wants the same, in the same order.
};

inline constexpr std::array hard_families{HardFamily::clones, HardFamily::twins,
                                          HardFamily::near_twins, HardFamily::plane,
                                          HardFamily::product};

std::string name_of(HardFamily family);

/// One place per task; as many tasks as agents, half as many (scarce) or twice as many (loose).
class HardInstance final : public optimise::ScoreSource {
public:
    HardInstance(std::size_t agents, HardFamily family, Regime regime, std::uint64_t seed);

    [[nodiscard]] Agent agent_count() const { return static_cast<Agent>(agents_.size()); }
    [[nodiscard]] std::vector<std::uint32_t> const& capacities() const { return capacities_; }

    void fill(Agent agent, Task first_task, std::span<Score> scores) const override;

private:
    struct Point {
        Score x = 0, y = 0;
    };

    HardFamily family_;
    std::vector<Point> agents_;  // x alone is the kind, or the talent
    std::vector<Score> task_x_, task_y_;
    std::vector<std::uint32_t> capacities_;
    std::size_t task_kinds_ = 0;
    std::vector<Score> kinds_;  // points of every kind of agent with every kind of task
};

}  // namespace telemachy::benchmarks
