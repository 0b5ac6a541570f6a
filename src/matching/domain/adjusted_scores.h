#pragma once

#include <span>
#include <vector>

#include "matching/domain/match_plan.h"
#include "optimise/assignment/score_source.h"

namespace telemachy::matching {

/// Scores of a round with something added for one solve: what quotas pay for a member of their
/// group, and a single point, finer than any score, for the pairs of a plan to stay near.
class AdjustedScores final : public optimise::ScoreSource {
public:
    /// Every score is multiplied by `factor` first, so that adjustments may be finer than a point.
    AdjustedScores(optimise::ScoreSource const& scores, optimise::Score factor,
                   std::vector<optimise::Score> mentee_bonus,
                   std::vector<optimise::Score> mentor_bonus);

    /// Adds one point to these pairs.
    void favour(std::span<PlannedPair const> pairs);

    void fill(Mentee mentee, Mentor first, std::span<optimise::Score> scores) const override;
    [[nodiscard]] optimise::Score score_max() const override;

private:
    optimise::ScoreSource const& scores_;
    optimise::Score factor_;
    std::vector<optimise::Score> mentee_bonus_;
    std::vector<optimise::Score> mentor_bonus_;
    std::vector<std::vector<Mentor>> favoured_;
};

}  // namespace telemachy::matching
