#pragma once

#include <optional>
#include <vector>

#include "matching/domain/match_problem.h"
#include "matching/domain/sentence.h"

namespace telemachy::matching {

/// The least that has to change for one particular pair to be possible.
struct Relaxation {
    Mentee mentee = 0;
    Mentor mentor = 0;
    Rules rules;                      ///< The policy's rules after the change.
    std::vector<Rule> changed;        ///< Which of them changed.
    std::optional<int> mentor_pairs;  ///< Pairs the mentor would have to offer.
    std::optional<int> mentee_pairs;
    std::optional<int> mentor_hours;  ///< Hours a month they would have to have.
    std::optional<int> mentee_hours;
    bool lift = false;                     ///< A decision that sets the pair aside has to go.
    bool lock = true;                      ///< Whether the pair has to be locked as well.
    std::optional<optimise::Amount> cost;  ///< What the lock costs the plan, where it is known.
    Sentence sentence;

    /// How much is asked: how many things change, then by how much, in thousandths.
    int changes = 0;
    int size = 0;
};

/// The rules changed just enough for the pair, or nothing where what keeps them apart must not be
/// relaxed: one's own person, a private reason, a direct manager, or a pair they are already.
[[nodiscard]] std::optional<Relaxation> relax_rules(MatchProblem const& problem, Mentee mentee,
                                                    Mentor mentor);

/// Gives both of the pair a place, if the locks leave them none: what they would have to offer.
/// `full` says that the mentor's places are all taken in the plan, so that a further one is needed.
void open_places(MatchProblem const& problem, Relaxation& relaxation, bool full);

/// "45 minutes of shared working time instead of 60 and people of one team allowed".
[[nodiscard]] std::string changes_in_words(Rules const& before, Relaxation const& relaxation);

/// The round with the advice followed.
[[nodiscard]] Result<MatchProblem> apply(MatchProblem const& problem, Relaxation const& relaxation);

}  // namespace telemachy::matching
