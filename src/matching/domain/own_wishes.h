#pragma once

#include <vector>

#include "matching/domain/match_plan.h"
#include "optimise/stability/preferences.h"

namespace telemachy::matching {

/// How each side likes the other by itself, and not as the programme scores the pair: whom somebody
/// named comes first, in their order; everybody else by fit. This is what stable matching goes by,
/// and what tells who would go around a plan.
class OwnWishes final : public optimise::Preferences {
public:
    /// Locked pairs, which are not left to the solver, are liked as they score.
    explicit OwnWishes(MatchProblem const& problem, std::vector<PlannedPair> locked = {});

    void of_agent(std::uint32_t mentee, std::uint32_t first, std::span<optimise::Liking> likes,
                  std::span<optimise::Liking> liked) const override;
    void of_task(std::uint32_t mentor, std::uint32_t first, std::span<optimise::Liking> likes,
                 std::span<optimise::Liking> liked) const override;

private:
    /// Somebody who was named by name: by whom, whom, and how far up the list.
    struct Wish {
        std::uint32_t other = 0;
        optimise::Liking added = 0;
    };
    using Wishes = std::vector<std::vector<Wish>>;

    static void add(std::vector<Wish> const& wishes, std::uint32_t first,
                    std::span<optimise::Liking> likes);
    Wishes wishes_of(Side side) const;

    MatchProblem const& problem_;
    std::vector<PlannedPair> locked_;
    optimise::Liking step_;
    Wishes by_mentee_, by_mentor_;  ///< Whom each named.
    Wishes of_mentee_, of_mentor_;  ///< By whom each was named.
};

/// How many pairs would rather have each other than what the plan gives them.
[[nodiscard]] std::uint64_t blocking_by_own_wishes(MatchProblem const& problem,
                                                   MatchPlan const& plan);

}  // namespace telemachy::matching
