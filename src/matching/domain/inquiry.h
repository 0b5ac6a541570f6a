#pragma once

#include <optional>
#include <vector>

#include "matching/domain/explain_pair.h"
#include "matching/domain/match_plan.h"

namespace telemachy::matching {

/// Somebody who would have another mentor if two others were paired.
struct Move {
    Mentee mentee = 0;
    std::optional<Mentor> before;  ///< Nothing: they have one more than before.
    std::optional<Mentor> after;   ///< Nothing: they would be left without.
};

/// One pair that may or may not be in the plan: whether it is possible, what it would cost the
/// programme, and to whom.
struct PairInquiry {
    bool possible = false;
    std::optional<Rule> rule;
    PairWhy why;
    Amount cost = 0;
    bool exact = false;       ///< Proven by solving again with the pair held.
    std::vector<Move> moves;  ///< Everybody else who would change, by mentee.
    Sentence sentence;
};

/// "Why not those two?" METHOD. The round is solved again, from the plan's prices, with the two
/// locked: the difference of two proven optima is the price, whatever the size of the round, its
/// quotas and its ties, and the new plan shows who would make way.
[[nodiscard]] PairInquiry inquire(MatchProblem const& problem, MatchPlan const& plan, Mentee mentee,
                                  Mentor mentor);

}  // namespace telemachy::matching
