#pragma once

#include <vector>

#include "matching/domain/criteria.h"
#include "matching/domain/match_problem.h"
#include "matching/domain/sentence.h"

namespace telemachy::matching {

/// Why two people are, or would be, a good pair.
struct PairWhy {
    int score = 0;
    int fit = 0;              ///< 0 to 100.
    std::vector<Part> parts;  ///< They add up to the score.
    std::vector<Sentence> sentences;
};

/// For the coordinator, who may see every part.
[[nodiscard]] PairWhy explain_one_pair(MatchProblem const& problem, Mentee mentee, Mentor mentor);

/// The same without what wishes add: neither the part nor, in the score and the fit, its points.
/// For everybody, where people ranked each other for the solver alone.
[[nodiscard]] PairWhy without_wishes(Policy const& policy, PairWhy why);

/// For the two themselves. Parts that would tell one the other's private wishes (whom they would
/// like, whom they hope to share an identity with) are left out, so these do not add up, and
/// neither score nor fit is told. The sentences never speak of wishes, nor of how much a mentor
/// carries.
[[nodiscard]] PairWhy explain_to_both(WordList const& words, Policy const& policy,
                                      Participant const& mentee, Participant const& mentor);

/// The sentences in words, in one line.
[[nodiscard]] std::string in_english(std::vector<Sentence> const& sentences);

}  // namespace telemachy::matching
