#include "optimise/assignment/auction.h"

#include <algorithm>
#include <utility>

namespace telemachy::optimise {
namespace {

/// Agents that must look at their rows are gathered and look together, in parallel. How many
/// depends on the course of the auction alone, never on how many threads there are.
constexpr std::size_t look_together_least = 4;
constexpr std::size_t look_together_most = 256;

/// How many bids pass between two questions whether to stop.
constexpr std::uint64_t bids_per_question = 256;

}  // namespace

Auction::Auction(AssignmentProblem const& problem, TaskClasses const& classes,
                 CandidateLists& lists, unsigned shift, std::span<Scaled const> starting_prices)
    : classes_(classes),
      lists_(lists),
      shift_(shift),
      places_(classes.places, starting_prices, shift, lists.coarse_shift()),
      held_count_(problem.agent_count, 0),
      is_wanting_(problem.agent_count, 0),
      look_together_(look_together_most) {
    std::size_t room = 0;
    std::uint64_t all_places = 0;
    for (auto const limit : classes.agent_limit) all_places += limit;
    for (Agent agent = 0; agent < problem.agent_count; ++agent) {
        held_begin_.push_back(room);
        room += std::min<std::uint64_t>(problem.demand(agent), all_places);
    }
    held_begin_.push_back(room);
    held_.resize(room);
}

void Auction::begin_phase(Scaled decrease) {
    places_.clear(decrease);
    lists_.begin_phase(decrease);
    std::ranges::fill(held_count_, 0U);
    std::ranges::fill(is_wanting_, std::uint8_t{0});
    bidding_.clear();
    next_bidding_.clear();
    waiting_to_look_.clear();
    for (Agent agent = 0; agent < held_count_.size(); ++agent)
        if (demand(agent) > 0) want(agent);
}

std::optional<Scaled> Auction::run_phase(Scaled epsilon, std::uint64_t patience,
                                         ShouldStop const& should_stop) {
    std::uint64_t ask_at = bids_ + bids_per_question;
    std::uint64_t lose_patience_at = bids_ + patience;
    while (!next_bidding_.empty() || !waiting_to_look_.empty()) {
        if (next_bidding_.empty()) {
            if (should_stop()) return {};
            let_waiting_look(epsilon);
        }
        bidding_.clear();
        std::swap(bidding_, next_bidding_);
        for (Agent const agent : bidding_) {
            is_wanting_[agent] = 0;
            bid(agent, epsilon);
            if (waiting_to_look_.size() >= look_together_) let_waiting_look(epsilon);
            if (bids_ >= ask_at) {
                ask_at += bids_per_question;
                if (should_stop()) return {};
            }
            if (bids_ >= lose_patience_at) {
                lose_patience_at += patience;
                epsilon *= 4;  // what holds at a smaller epsilon holds at a larger one
            }
        }
    }
    return epsilon;
}

void Auction::bid(Agent agent, Scaled epsilon) {
    while (held_count_[agent] < demand(agent)) {
        Offer const offer = best_offer(agent);
        // An unseen class may be better. Looking pays only when it may be better by more than the
        // auction cares about at this epsilon; half of it is left for the price to rise.
        if (offer.value < lists_.bound(agent) - epsilon / 2) {
            is_wanting_[agent] = 1;
            waiting_to_look_.push_back(agent);
            return;
        }
        if (!offer.exists) return;
        ++bids_;
        Scaled const price =
            places_.price(offer.task_class) + (offer.value - offer.reference) + epsilon;
        auto const loser = places_.sell(offer.task_class, agent, price);
        hold(agent, offer.task_class);
        if (loser) {
            release(*loser, offer.task_class);
            if (*loser != agent) want(*loser);
        }
    }
}

Auction::Offer Auction::best_offer(Agent agent) {
    Offer offer = demand(agent) == 1 ? best_offer_of_one(agent) : best_offer_of_several(agent);
    offer.reference = std::max(offer.reference, lists_.bound(agent));
    return offer;
}

Auction::Offer Auction::best_offer_of_one(Agent agent) const {
    Scaled const open = lists_.open_value(agent);
    Offer best{.task_class = 0, .value = open, .reference = open, .exists = false};
    auto const prices = places_.prices().data();
    for (auto const& candidate : lists_.of(agent)) {
        if (lists_.at_most(agent, candidate) <= best.reference) break;
        auto const [task_class, score, left] = candidate;
        Scaled const value = (Scaled{score} << shift_) - prices[task_class];
        if (value > best.value) {
            best = {task_class, value, best.value, true};
        } else if (value > best.reference) {
            best.reference = value;
        }
    }
    return best;
}

/// With r places still wanted, and t of them to be had in the best class, the agent will fill the
/// other r - t elsewhere; what it goes without is the next best after those.
Auction::Offer Auction::best_offer_of_several(Agent agent) {
    Scaled const open = lists_.open_value(agent);
    std::uint32_t const wanted = demand(agent) - held_count_[agent];
    // Only the best so many can matter; they are kept in order while the list is gone through.
    std::size_t const kept = std::size_t{wanted} + 1;
    choices_.clear();
    for (auto const& [task_class, score, left] : lists_.of(agent)) {
        Scaled const value = (Scaled{score} << shift_) - places_.price(task_class);
        if (value <= open || (choices_.size() == kept && value <= choices_.back().value)) continue;
        std::uint32_t const copies = places_allowed(agent, task_class);
        if (copies == 0) continue;
        if (choices_.size() == kept) choices_.pop_back();
        auto const after =
            std::ranges::upper_bound(choices_, value, std::greater{}, &Choice::value);
        choices_.insert(after, {value, task_class, copies});
    }
    Offer best{.task_class = 0, .value = open, .reference = open, .exists = false};
    if (choices_.empty()) return best;
    best.task_class = choices_.front().task_class;
    best.value = choices_.front().value;
    best.exists = true;
    std::uint32_t elsewhere = wanted - std::min(wanted, choices_.front().copies);
    for (std::size_t x = 1; x < choices_.size(); ++x) {
        if (elsewhere < choices_[x].copies) {
            best.reference = choices_[x].value;
            break;
        }
        elsewhere -= choices_[x].copies;
    }
    return best;
}

std::uint32_t Auction::places_allowed(Agent agent, std::uint32_t task_class) const {
    auto const held = held_by(agent);
    return classes_.agent_limit[task_class] -
           static_cast<std::uint32_t>(std::ranges::count(held, task_class));
}

void Auction::hold(Agent agent, std::uint32_t task_class) {
    held_[held_begin_[agent] + held_count_[agent]++] = task_class;
}

void Auction::release(Agent agent, std::uint32_t task_class) {
    auto const begin = held_.begin() + static_cast<std::ptrdiff_t>(held_begin_[agent]);
    auto const last = begin + held_count_[agent] - 1;
    *std::find(begin, last, task_class) = *last;
    --held_count_[agent];
}

void Auction::want(Agent agent) {
    if (is_wanting_[agent]) return;
    is_wanting_[agent] = 1;
    next_bidding_.push_back(agent);
}

void Auction::let_waiting_look(Scaled epsilon) {
    looking_.clear();
    std::swap(looking_, waiting_to_look_);
    lists_.look_again(looking_, places_);
    // Those who looked bid at once, before others make what they saw out of date.
    for (Agent const agent : looking_) {
        is_wanting_[agent] = 0;
        bid(agent, epsilon);
    }
    // When most of them nevertheless have to look again, they want the same things, and looking
    // together helps nobody.
    if (2 * waiting_to_look_.size() > looking_.size())
        look_together_ = std::max(look_together_ / 2, look_together_least);
    else if (8 * waiting_to_look_.size() < looking_.size())
        look_together_ = std::min(look_together_ * 2, look_together_most);
}

bool Auction::has_open_places_at_a_price() const {
    for (std::uint32_t task_class = 0; task_class < classes_.size(); ++task_class)
        if (!places_.is_full(task_class) && places_.price(task_class) > 0) return true;
    return false;
}

void Auction::fill_open_places() {
    for (Agent agent = 0; agent < held_count_.size(); ++agent) {
        while (held_count_[agent] < demand(agent)) {
            Candidate const* best = nullptr;
            for (auto const& candidate : lists_.of(agent)) {
                if ((Scaled{candidate.score} << shift_) > lists_.open_value(agent) &&
                    !places_.is_full(candidate.task_class) &&
                    places_allowed(agent, candidate.task_class) > 0 &&
                    (best == nullptr || candidate.score > best->score))
                    best = &candidate;
            }
            if (best == nullptr) break;
            places_.sell(best->task_class, agent, places_.price(best->task_class));
            hold(agent, best->task_class);
        }
    }
}

}  // namespace telemachy::optimise
