#include "optimise/stability/deferred_acceptance.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

#include "optimise/assignment/work_team.h"

namespace telemachy::optimise {
namespace {

/// Partners a proposer remembers after a look at everybody.
constexpr std::size_t remembered = 24;

/// Proposers one thread lets look in one go.
constexpr std::size_t looks_together = 16;

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
    Courtship(Preferences const& preferences, Quotas const& quotas, Proposer side, TieRule ties,
              unsigned threads)
        : preferences_(preferences),
          agents_propose_(side == Proposer::agents),
          quotas_(agents_propose_ ? quotas.agents : quotas.tasks),
          room_(agents_propose_ ? quotas.tasks : quotas.agents),
          line_(places_in_line(quotas_.size(), ties.lottery_seed, agents_propose_ ? 0 : 1)),
          receivers_line_(places_in_line(room_.size(), ties.lottery_seed, agents_propose_ ? 1 : 0)),
          lists_(quotas_.size()),
          has_(quotas_.size()),
          held_(room_.size()),
          has_seen_all_(quotas_.size(), 0),
          team_(threads),
          scratch_(team_.size()) {}

    std::vector<Couple> settle() {
        std::vector<std::uint32_t> waiting;
        std::vector<std::uint32_t> looking(quotas_.size());
        std::iota(looking.begin(), looking.end(), 0U);
        while (!looking.empty()) {
            // Those who look do so together, at what everybody would accept at this moment.
            team_.share(looking.size(), looks_together,
                        [&](std::size_t begin, std::size_t end, unsigned worker) {
                            for (std::size_t x = begin; x < end; ++x)
                                look_at_everybody(looking[x], scratch_[worker]);
                        });
            waiting.assign(looking.rbegin(), looking.rend());
            looking.clear();
            while (!waiting.empty()) {
                std::uint32_t const proposer = waiting.back();
                waiting.pop_back();
                if (!propose(proposer, waiting)) looking.push_back(proposer);
            }
            // Somebody may have lost two places and been told so twice.
            std::ranges::sort(looking);
            looking.erase(std::ranges::unique(looking).begin(), looking.end());
        }
        return couples();
    }

private:
    struct Proposal {
        std::uint32_t receiver = 0;
        Rank rank;  // of the proposer in the receiver's eyes
    };

    /// Everything one thread needs to look.
    struct Scratch {
        std::vector<Liking> likes, liked;  // one row
        std::vector<Ranked> best;          // a heap with the worst first
    };

    /// Proposes until the proposer's places are filled or nobody is left to ask; false when it has
    /// to look again first.
    bool propose(std::uint32_t proposer, std::vector<std::uint32_t>& waiting) {
        while (has_[proposer].size() < quotas_[proposer]) {
            if (lists_[proposer].empty()) return has_seen_all_[proposer] != 0;
            Proposal const next = lists_[proposer].back();
            lists_[proposer].pop_back();
            if (!would_accept(next.receiver, next.rank)) continue;
            auto const loser = accept(proposer, next);
            if (loser) waiting.push_back(*loser);
        }
        return true;
    }

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

    /// Remembers the best who would accept the proposer now.
    void look_at_everybody(std::uint32_t proposer, Scratch& scratch) {
        has_seen_all_[proposer] = 1;
        if (quotas_[proposer] == 0) return;
        auto& [likes, liked, best] = scratch;
        likes.resize(room_.size());
        liked.resize(room_.size());
        if (agents_propose_)
            preferences_.of_agent(proposer, 0, likes, liked);
        else
            preferences_.of_task(proposer, 0, likes, liked);
        best.clear();
        Liking least = unacceptable;  // of whoever is the worst of a full list
        for (std::uint32_t receiver = 0; receiver < likes.size(); ++receiver) {
            if (likes[receiver] < least || likes[receiver] == unacceptable ||
                liked[receiver] == unacceptable)
                continue;
            Rank const mine = rank_of(likes[receiver], receivers_line_[receiver]);
            if (best.size() == remembered && mine < best.front().rank) continue;
            if (!would_accept(receiver, rank_of(liked[receiver], line_[proposer]))) continue;
            if (std::ranges::find(has_[proposer], receiver) != has_[proposer].end()) continue;
            if (best.size() == remembered) {
                std::ranges::pop_heap(best, better);
                best.pop_back();
            }
            best.push_back({mine, receiver});
            std::ranges::push_heap(best, better);
            if (best.size() == remembered) least = best.front().rank.liking;
        }
        // Whoever is not among these few would not accept, and will not later either.
        has_seen_all_[proposer] = best.size() < remembered ? 1 : 0;
        std::ranges::sort(best, [](Ranked const& a, Ranked const& b) { return a.rank < b.rank; });
        for (auto const& [mine, receiver] : best)  // the best last, where proposals are taken from
            lists_[proposer].push_back({receiver, rank_of(liked[receiver], line_[proposer])});
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
    std::vector<std::uint8_t> has_seen_all_;       // per proposer: nobody beyond the list is left
    WorkTeam team_;
    std::vector<Scratch> scratch_;  // per worker
};

}  // namespace

std::vector<Couple> deferred_acceptance(Preferences const& preferences, Quotas const& quotas,
                                        Proposer proposer, TieRule ties, unsigned threads) {
    return Courtship(preferences, quotas, proposer, ties, threads).settle();
}

}  // namespace telemachy::optimise
