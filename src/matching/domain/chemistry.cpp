#include "matching/domain/chemistry.h"

#include <algorithm>

#include "optimise/assignment/assignment.h"

namespace telemachy::matching {
namespace {

/// Places for being shown: none for whoever has none in the round itself.
std::vector<std::uint32_t> places(std::span<Places const> offered, int each) {
    std::vector<std::uint32_t> out;
    for (auto const& place : offered)
        out.push_back(place.count > 0 ? static_cast<std::uint32_t>(each) : 0);
    return out;
}

std::size_t taking_part(std::span<Places const> offered) {
    return static_cast<std::size_t>(
        std::ranges::count_if(offered, [](Places const& place) { return place.count > 0; }));
}

}  // namespace

int even_share(std::size_t side, std::size_t other) {
    if (side == 0) return 0;
    std::size_t const shown = suggestions_max * std::min(side, other);
    return std::min(suggestions_max, static_cast<int>((shown + side - 1) / side));
}

std::vector<Suggestion> suggest_partners(MatchProblem const& problem) {
    auto const mentees = problem.offered(Side::mentee);
    auto const mentors = problem.offered(Side::mentor);
    auto const many = taking_part(mentees);
    auto const others = taking_part(mentors);
    auto const demands = places(mentees, even_share(many, others));
    auto const capacities = places(mentors, even_share(others, many));
    std::vector<optimise::Score> const open(mentees.size(), problem.open_place_value());
    auto const shown = optimise::solve({.agent_count = static_cast<Mentee>(mentees.size()),
                                        .demands = demands,
                                        .capacities = capacities,
                                        .unmatched_values = open,
                                        .scores = problem.scores()},
                                       {.threads = 2});
    std::vector<Suggestion> out;
    for (auto const& pair : shown.pairs) out.push_back({pair.agent, pair.task});
    return out;
}

}  // namespace telemachy::matching
