#include "matching/domain/own_wishes.h"

#include <algorithm>
#include <unordered_map>

#include "matching/domain/criteria.h"
#include "optimise/stability/blocking_pairs.h"

namespace telemachy::matching {
namespace {

using optimise::Liking;
using optimise::unacceptable;

/// Names beyond these count like the last of them; twenty perfect fits still leave 32 bits room.
constexpr std::size_t ranked_names_max = 20;

}  // namespace

OwnWishes::OwnWishes(MatchProblem const& problem, std::vector<PlannedPair> locked)
    : problem_(problem),
      locked_(std::move(locked)),
      step_(score_max(problem.policy()) + 1),
      by_mentee_(wishes_of(Side::mentee)),
      by_mentor_(wishes_of(Side::mentor)),
      of_mentee_(problem.mentees().size()),
      of_mentor_(problem.mentors().size()) {
    for (std::uint32_t i = 0; i < by_mentee_.size(); ++i)
        for (auto const& wish : by_mentee_[i]) of_mentor_[wish.other].push_back({i, wish.added});
    for (std::uint32_t j = 0; j < by_mentor_.size(); ++j)
        for (auto const& wish : by_mentor_[j]) of_mentee_[wish.other].push_back({j, wish.added});
}

OwnWishes::Wishes OwnWishes::wishes_of(Side side) const {
    auto const& others = problem_.inputs().of(side == Side::mentee ? Side::mentor : Side::mentee);
    std::unordered_map<WordId, std::uint32_t> at;
    for (std::uint32_t k = 0; k < others.size(); ++k) at.emplace(others[k].key, k);
    Wishes wishes;
    for (auto const& person : problem_.inputs().of(side)) {
        auto& own = wishes.emplace_back();
        for (std::size_t rank = 0; rank < std::min(ranked_names_max, person.preferences.size()); ++rank)
            if (auto const found = at.find(person.preferences[rank]); found != at.end())
                own.push_back({found->second, static_cast<Liking>(ranked_names_max - rank) * step_});
    }
    return wishes;
}

void OwnWishes::add(std::vector<Wish> const& wishes, std::uint32_t first, std::span<Liking> likes) {
    for (auto const& wish : wishes)
        if (wish.other >= first && wish.other - first < likes.size() &&
            likes[wish.other - first] != unacceptable)
            likes[wish.other - first] += wish.added;
}

void OwnWishes::of_agent(std::uint32_t mentee, std::uint32_t first, std::span<Liking> likes,
                         std::span<Liking> liked) const {
    static_assert(unacceptable == optimise::forbidden_pair);
    problem_.scores().fill(mentee, first, likes);
    for (auto const& pair : locked_)
        if (pair.mentee == mentee && pair.mentor >= first && pair.mentor - first < likes.size())
            likes[pair.mentor - first] = pair.score;
    std::ranges::copy(likes, liked.begin());
    add(by_mentee_[mentee], first, likes);
    add(of_mentee_[mentee], first, liked);
}

void OwnWishes::of_task(std::uint32_t mentor, std::uint32_t first, std::span<Liking> likes,
                        std::span<Liking> liked) const {
    for (std::uint32_t k = 0; k < likes.size(); ++k)
        likes[k] = problem_.scores().score(first + k, mentor);
    for (auto const& pair : locked_)
        if (pair.mentor == mentor && pair.mentee >= first && pair.mentee - first < likes.size())
            likes[pair.mentee - first] = pair.score;
    std::ranges::copy(likes, liked.begin());
    add(by_mentor_[mentor], first, likes);
    add(of_mentor_[mentor], first, liked);
}

std::uint64_t blocking_by_own_wishes(MatchProblem const& problem, MatchPlan const& plan) {
    std::vector<optimise::Couple> couples;
    std::vector<PlannedPair> locked;
    for (auto const& pair : plan.pairs) {
        couples.push_back({pair.mentee, pair.mentor});
        if (pair.locked) locked.push_back(pair);
    }
    optimise::Quotas places;
    for (auto const& each : problem.offered(Side::mentee))
        places.agents.push_back(static_cast<std::uint32_t>(each.count));
    for (auto const& each : problem.offered(Side::mentor))
        places.tasks.push_back(static_cast<std::uint32_t>(each.count));
    constexpr std::size_t list_none = 0;
    return optimise::find_blocking_pairs(OwnWishes(problem, std::move(locked)), places, couples,
                                         list_none, 2)
        .count;
}

}  // namespace telemachy::matching
