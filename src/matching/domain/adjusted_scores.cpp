#include "matching/domain/adjusted_scores.h"

#include <algorithm>

namespace telemachy::matching {

using optimise::forbidden_pair;
using optimise::Score;

AdjustedScores::AdjustedScores(optimise::ScoreSource const& scores, Score factor,
                               std::vector<Score> mentee_bonus, std::vector<Score> mentor_bonus)
    : scores_(scores),
      factor_(factor),
      mentee_bonus_(std::move(mentee_bonus)),
      mentor_bonus_(std::move(mentor_bonus)),
      favoured_(mentee_bonus_.size()) {}

void AdjustedScores::favour(std::span<PlannedPair const> pairs) {
    for (auto const& pair : pairs)
        if (pair.mentee < favoured_.size()) favoured_[pair.mentee].push_back(pair.mentor);
}

void AdjustedScores::fill(Mentee mentee, Mentor first, std::span<Score> scores) const {
    scores_.fill(mentee, first, scores);
    for (std::size_t k = 0; k < scores.size(); ++k)
        if (scores[k] != forbidden_pair)
            scores[k] = scores[k] * factor_ + mentee_bonus_[mentee] + mentor_bonus_[first + k];
    for (Mentor favoured : favoured_[mentee])
        if (favoured >= first && favoured - first < scores.size() &&
            scores[favoured - first] != forbidden_pair)
            ++scores[favoured - first];
}

Score AdjustedScores::score_max() const {
    Score best = scores_.score_max() * factor_ + 1;
    if (!mentee_bonus_.empty()) best += *std::ranges::max_element(mentee_bonus_);
    if (!mentor_bonus_.empty()) best += *std::ranges::max_element(mentor_bonus_);
    return best;
}

}  // namespace telemachy::matching
