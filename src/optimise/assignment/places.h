#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <tuple>
#include <vector>

#include "optimise/assignment/row_scan.h"

namespace telemachy::optimise {

/// The places of every task class, who holds them and at what price.
///
/// A place costs its class's starting price until somebody bids for it. The price of a class is
/// that of its cheapest place; whoever bids takes that one, and its holder, if any, loses it.
class Places {
public:
    Places(std::span<std::uint32_t const> capacities, std::span<Scaled const> prices)
        : capacities_(capacities),
          prices_(prices.begin(), prices.end()),
          held_(capacities.size()) {}

    /// Per class. Always at hand, because it is what all looking and bidding reads.
    [[nodiscard]] std::span<Scaled const> prices() const { return prices_; }
    [[nodiscard]] Scaled price(std::uint32_t task_class) const { return prices_[task_class]; }
    [[nodiscard]] bool is_full(std::uint32_t task_class) const {
        return held_[task_class].size() == capacities_[task_class];
    }
    [[nodiscard]] std::uint32_t open(std::uint32_t task_class) const {
        return capacities_[task_class] - static_cast<std::uint32_t>(held_[task_class].size());
    }

    /// Gives the cheapest place to `agent` at `price`, which is above the class's; answers who lost
    /// it.
    std::optional<Agent> sell(std::uint32_t task_class, Agent agent, Scaled price) {
        auto& held = held_[task_class];
        std::optional<Agent> loser;
        if (held.size() == capacities_[task_class]) {
            loser = held.front().agent;
            std::ranges::pop_heap(held, dearer);
            held.back() = {price, agent};
        } else {
            held.push_back({price, agent});
        }
        std::ranges::push_heap(held, dearer);
        if (held.size() == capacities_[task_class]) prices_[task_class] = held.front().price;
        return loser;
    }

    /// Takes all places back and lowers every price by `decrease`, not below 0.
    void clear(Scaled decrease) {
        for (auto& held : held_) held.clear();
        for (auto& price : prices_) price = std::max<Scaled>(price - decrease, 0);
    }

private:
    struct Held {
        Scaled price = 0;
        Agent agent = 0;
    };
    /// Orders completely, so that who loses a place does not depend on how a heap is built.
    static bool dearer(Held const& a, Held const& b) {
        return std::tie(a.price, a.agent) > std::tie(b.price, b.agent);
    }

    std::span<std::uint32_t const> capacities_;
    std::vector<Scaled> prices_;
    std::vector<std::vector<Held>> held_;  // heaps, cheapest place first
};

}  // namespace telemachy::optimise
