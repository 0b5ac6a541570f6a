#include "optimise/stability/deferred_acceptance.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

namespace telemachy::optimise {
namespace {

/// Partners a proposer remembers after a look at everybody.
constexpr std::size_t remembered = 24;

std::uint64_t mixed(std::uint64_t x) {
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9U;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBU;
    return x ^ (x >> 31);
}

/// Everybody's place in the queue of ties: lower comes first.
std::vector<std::uint32_t> places_in_line(std::size_t count, std::uint64_t seed,
                                          std::uint64_t side) {
    std::vector<std::uint32_t> people(count), place(count);
    std::iota(people.begin(), people.end(), 0U);
    if (seed != 0)
        std::ranges::sort(people, {}, [&](std::uint32_t person) {
            return std::pair(
                mixed(mixed(seed) + 0x9E3779B97F4A7C15U * (2 * std::uint64_t{person} + side)),
                person);
        });
    for (std::uint32_t x = 0; x < count; ++x) place[people[x]] = x;
    return place;
}

/// How somebody ranks: the liking, then the place in line. Larger is better.
struct Rank {
    Liking liking = unacceptable;
    std::uint32_t place_from_behind = 0;
    friend auto operator<=>(Rank const&, Rank const&) = default;
};

struct Ranked {
    Rank rank;
    std::uint32_t person = 0;
};

bool better(Ranked const& a, Ranked const& b) { return a.rank > b.rank; }

/// Deferred acceptance between "proposers" and "receivers", whichever side those are.
class Courtship {
public:
    Courtship(Preferences const& preferences, Quotas const& quotas, Proposer side, TieRule ties)
        : preferences_(preferences),
          agents_propose_(side == Proposer::agents),
          quotas_(agents_propose_ ? quotas.agents : quotas.tasks),
          room_(agents_propose_ ? quotas.tasks : quotas.agents),
          line_(places_in_line(quotas_.size(), ties.lottery_seed, agents_propose_ ? 0 : 1)),
          receivers_line_(places_in_line(room_.size(), ties.lottery_seed, agents_propose_ ? 1 : 0)),
          lists_(quotas_.size()),
          has_(quotas_.size()),
          held_(room_.size()),
          likes_(room_.size()),
          liked_(room_.size()) {}

    std::vector<Couple> settle() {
        std::vector<std::uint32_t> waiting(quotas_.size());
        std::iota(waiting.rbegin(), waiting.rend(), 0U);  // the last in the vector goes first
        while (!waiting.empty()) {
            std::uint32_t const proposer = waiting.back();
            waiting.pop_back();
            while (has_[proposer].size() < quotas_[proposer]) {
                if (lists_[proposer].empty() && !look_at_everybody(proposer)) break;
                Proposal const next = lists_[proposer].back();
                lists_[proposer].pop_back();
                if (!would_accept(next.receiver, next.rank)) continue;
                auto const loser = accept(proposer, next);
                if (loser) waiting.push_back(*loser);
            }
        }
        return couples();
    }

private:
    struct Proposal {
        std::uint32_t receiver = 0;
        Rank rank;  // of the proposer in the receiver's eyes
    };

    Rank rank_of(Liking liking, std::uint32_t place) const { return {liking, ~place}; }

    bool would_accept(std::uint32_t receiver, Rank rank) const {
        auto const& held = held_[receiver];
        if (held.size() < room_[receiver]) return true;
        return !held.empty() && rank > held.front().rank;
    }

    /// Receives a proposal that is good enough; answers who had to make room.
    std::optional<std::uint32_t> accept(std::uint32_t proposer, Proposal const& proposal) {
        auto& held = held_[proposal.receiver];
        std::optional<std::uint32_t> loser;
        if (held.size() == room_[proposal.receiver]) {
            std::ranges::pop_heap(held, better);
            loser = held.back().person;
            std::erase(has_[*loser], proposal.receiver);
            held.pop_back();
        }
        held.push_back({proposal.rank, proposer});
        std::ranges::push_heap(held, better);  // the worst comes first
        has_[proposer].push_back(proposal.receiver);
        return loser;
    }

    /// Remembers the best who would accept the proposer now; false when there are none left.
    bool look_at_everybody(std::uint32_t proposer) {
        if (agents_propose_)
            preferences_.of_agent(proposer, 0, likes_, liked_);
        else
            preferences_.of_task(proposer, 0, likes_, liked_);
        best_.clear();
        for (std::uint32_t receiver = 0; receiver < likes_.size(); ++receiver) {
            if (likes_[receiver] == unacceptable || liked_[receiver] == unacceptable) continue;
            Rank const mine = rank_of(likes_[receiver], receivers_line_[receiver]);
            if (best_.size() == remembered && mine < best_.front().rank) continue;
            if (!would_accept(receiver, rank_of(liked_[receiver], line_[proposer]))) continue;
            if (std::ranges::find(has_[proposer], receiver) != has_[proposer].end()) continue;
            if (best_.size() == remembered) {
                std::ranges::pop_heap(best_, better);
                best_.pop_back();
            }
            best_.push_back({mine, receiver});
            std::ranges::push_heap(best_, better);
        }
        std::ranges::sort(best_, [](Ranked const& a, Ranked const& b) { return a.rank < b.rank; });
        for (auto const& [mine, receiver] :
             best_)  // the best at the end, where proposals are taken from
            lists_[proposer].push_back({receiver, rank_of(liked_[receiver], line_[proposer])});
        return !best_.empty();
    }

    std::vector<Couple> couples() const {
        std::vector<Couple> all;
        for (std::uint32_t proposer = 0; proposer < has_.size(); ++proposer)
            for (auto const receiver : has_[proposer])
                all.push_back(agents_propose_ ? Couple{proposer, receiver}
                                              : Couple{receiver, proposer});
        std::ranges::sort(all);
        return all;
    }

    Preferences const& preferences_;
    bool agents_propose_;
    std::vector<std::uint32_t> const& quotas_;  // of the proposers
    std::vector<std::uint32_t> const& room_;    // of the receivers
    std::vector<std::uint32_t> line_, receivers_line_;
    std::vector<std::vector<Proposal>> lists_;     // per proposer, best last
    std::vector<std::vector<std::uint32_t>> has_;  // per proposer
    std::vector<std::vector<Ranked>> held_;        // per receiver, a heap with the worst first
    std::vector<Liking> likes_, liked_;            // one row
    std::vector<Ranked> best_;
};

}  // namespace

std::vector<Couple> deferred_acceptance(Preferences const& preferences, Quotas const& quotas,
                                        Proposer proposer, TieRule ties) {
    return Courtship(preferences, quotas, proposer, ties).settle();
}

}  // namespace telemachy::optimise
