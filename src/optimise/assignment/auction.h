#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "optimise/assignment/assignment.h"
#include "optimise/assignment/candidate_lists.h"
#include "optimise/assignment/places.h"
#include "optimise/assignment/task_classes.h"

namespace telemachy::optimise {

/// The auction itself: one phase at one epsilon at a time.
///
/// INVARIANT (epsilon-complementary slackness). When a phase is complete, what every place an agent
/// holds leaves it, at the price it bid, is at least what any place it does not hold would leave
/// it, less epsilon; and a place left open costs the agent less than epsilon. If besides no task
/// with open places has a price, then total value and bound differ by less than epsilon per place
/// wanted.
///
/// Bids are made one after the other, in a fixed order; only looking at rows is shared among
/// threads.
class Auction {
public:
    using ShouldStop = std::function<bool()>;

    Auction(AssignmentProblem const& problem, TaskClasses const& classes, CandidateLists& lists,
            unsigned shift, std::span<Scaled const> starting_prices);

    /// Takes all places back, lowers the prices and lets everybody bid again.
    void begin_phase(Scaled decrease);

    /// Bids until nobody wants to, with epsilon growing whenever that takes more than `patience`
    /// bids. Answers the epsilon at which it ended; nothing when `should_stop` said so first: the
    /// plan is then feasible but unfinished.
    std::optional<Scaled> run_phase(Scaled epsilon, std::uint64_t patience,
                                    ShouldStop const& should_stop);

    /// Places each agent holds, as classes; a class appears once per place held in it.
    [[nodiscard]] std::span<std::uint32_t const> held_by(Agent agent) const {
        return {held_.data() + held_begin_[agent], held_count_[agent]};
    }
    [[nodiscard]] std::uint32_t demand(Agent agent) const {
        return static_cast<std::uint32_t>(held_begin_[agent + 1] - held_begin_[agent]);
    }
    [[nodiscard]] Places const& places() const { return places_; }
    [[nodiscard]] std::size_t open_agents() const {
        return next_bidding_.size() + waiting_to_look_.size();
    }
    [[nodiscard]] std::uint64_t bids() const { return bids_; }

    /// True when some class has both open places and a price: its price is then too high to prove
    /// anything, and the phase must be repeated from lower prices.
    [[nodiscard]] bool has_open_places_at_a_price() const;

    /// Gives open places, without any bidding, to agents who remember a use for them. For plans
    /// that were stopped half way.
    void fill_open_places();

private:
    struct Offer {
        std::uint32_t task_class = 0;
        Scaled value = 0;  // what the best class leaves the agent; its open value if there is none
        Scaled reference = 0;  // what the best it would then go without leaves it
        bool exists = false;
    };

    void bid(Agent agent, Scaled epsilon);
    [[nodiscard]] Offer best_offer(Agent agent);
    [[nodiscard]] Offer best_offer_of_one(Agent agent) const;
    [[nodiscard]] Offer best_offer_of_several(Agent agent);
    [[nodiscard]] std::uint32_t places_allowed(Agent agent, std::uint32_t task_class) const;
    void hold(Agent agent, std::uint32_t task_class);
    void release(Agent agent, std::uint32_t task_class);
    void want(Agent agent);
    void let_waiting_look(Scaled epsilon);

    TaskClasses const& classes_;
    CandidateLists& lists_;
    unsigned shift_;
    Places places_;

    std::vector<std::size_t> held_begin_;
    std::vector<std::uint32_t> held_;
    std::vector<std::uint32_t> held_count_;

    std::vector<Agent> bidding_, next_bidding_, waiting_to_look_, looking_;
    std::vector<std::uint8_t> is_wanting_;  // agent is in one of those
    std::size_t look_together_;
    std::uint64_t bids_ = 0;

    struct Choice {
        Scaled value = 0;
        std::uint32_t task_class = 0;
        std::uint32_t copies = 0;
    };
    std::vector<Choice> choices_;  // scratch of best_offer_of_several
};

}  // namespace telemachy::optimise
