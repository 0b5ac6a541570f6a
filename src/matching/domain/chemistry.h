#pragma once

#include <vector>

#include "matching/domain/match_problem.h"

namespace telemachy::matching {

/// So many people somebody is shown before a round is matched: few enough to think about each.
inline constexpr int suggestions_max = 5;

/// Two people who are shown to each other.
struct Suggestion {
    Mentee mentee = 0;
    Mentor mentor = 0;

    bool operator==(Suggestion const&) const = default;
};

/// Whom to show to whom, so that both sides may say whom they would like to meet.
///
/// PROBLEM. Everybody sees up to five people who might be their partner, each of them sees them in
/// turn, and nobody is shown far more often than others of their side: popularity would decide
/// before anybody had. Of all such showings the one with the best fit is wanted.
///
/// METHOD. One assignment in which both sides have several places: on each side as many as would
/// give everybody the same number if the other side were fully shown, rounded up, and never more
/// than five. A place left open costs a perfect fit, so as many as possible are shown.
///
/// BOUND. The best fit at these numbers, exactly; nobody is shown more than once oftener than an
/// even share, and less often only where rules leave no one.
[[nodiscard]] std::vector<Suggestion> suggest_partners(MatchProblem const& problem);

/// How many people each of `side` is shown at most, for sides of these sizes.
[[nodiscard]] int even_share(std::size_t side, std::size_t other);

}  // namespace telemachy::matching
