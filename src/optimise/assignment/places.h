#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <tuple>
#include <vector>

#include "optimise/assignment/row_finder.h"
#include "optimise/assignment/scaled.h"

namespace telemachy::optimise {

/// The places of every task class, who holds them and at what price.
///
/// A place costs its class's starting price until somebody bids for it. The price of a class is
/// that of its cheapest place; whoever bids takes that one, and its holder, if any, loses it.
class Places {
public:
    /// Prices are points x 2^shift; a coarse floor leaves out `coarse_shift` bits of the points.
    Places(std::span<std::uint32_t const> capacities, std::span<Scaled const> prices,
           unsigned shift, unsigned coarse_shift)
        : capacities_(capacities),
          shift_(shift),
          coarse_shift_(coarse_shift),
          prices_(prices.begin(), prices.end()),
          floors_(prices.size() + columns_together),
          coarse_floors_(prices.size() + columns_together),
          held_(capacities.size()) {
        clear(0);
    }

    /// Per class. Always at hand, because it is what all looking and bidding reads.
    [[nodiscard]] std::span<Scaled const> prices() const { return prices_; }
    [[nodiscard]] Scaled price(std::uint32_t task_class) const { return prices_[task_class]; }
    /// The same, rounded down, as whoever searches rows wants them.
    [[nodiscard]] PriceFloors floors() const { return {floors_.data(), coarse_floors_.data()}; }
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
        if (held.size() == capacities_[task_class]) set_price(task_class, held.front().price);
        return loser;
    }

    /// Takes all places back and lowers every price by `decrease`, not below 0.
    void clear(Scaled decrease) {
        for (auto& held : held_) held.clear();
        for (std::uint32_t x = 0; x < prices_.size(); ++x)
            set_price(x, std::max<Scaled>(prices_[x] - decrease, 0));
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

    void set_price(std::uint32_t task_class, Scaled price) {
        prices_[task_class] = price;
        Score const floor = static_cast<Score>(std::min<Scaled>(price >> shift_, price_floor_most));
        floors_[task_class] = floor;
        coarse_floors_[task_class] =
            static_cast<std::uint8_t>(std::min<Score>(floor >> coarse_shift_, 255));
    }

    std::span<std::uint32_t const> capacities_;
    unsigned shift_;
    unsigned coarse_shift_;
    std::vector<Scaled> prices_;
    std::vector<Score> floors_;
    std::vector<std::uint8_t> coarse_floors_;
    std::vector<std::vector<Held>> held_;  // heaps, cheapest place first
};

}  // namespace telemachy::optimise
