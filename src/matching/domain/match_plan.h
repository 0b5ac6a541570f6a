#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "matching/domain/match_problem.h"

namespace telemachy::matching {

using optimise::Amount;

struct PlannedPair {
    Mentee mentee = 0;
    Mentor mentor = 0;
    int score = 0;        ///< By the policy, whatever the decisions: parts add up to it.
    bool locked = false;  ///< Made by a coordinator's decision, not by the solver.

    bool operator==(PlannedPair const&) const = default;
};

/// What one quota came to. `price` is what every pair with a member of the group was paid on top of
/// its score, so that exactly enough of them were made.
struct QuotaOutcome {
    std::size_t quota = 0;  ///< Its place in the policy.
    Amount price = 0;
    int needed = 0;  ///< Pairs on the quota's side that its share asks for.
    int filled = 0;
    bool met = false;
};

/// Who is paired with whom, and the proof that no better plan exists.
///
/// The plan maximises the sum of scores, minus a perfect fit for every place of a mentee left open.
/// `primal` is that value of this plan and `dual` a bound on that of any plan, both for what the
/// locks leave to decide; `dual == primal` proves the optimum.
struct MatchPlan {
    std::vector<PlannedPair> pairs;  ///< By mentee, then mentor.
    std::vector<Amount> prices;      ///< Per mentor: what one more place would be worth.
    std::vector<QuotaOutcome> quotas;
    Amount quota_cost = 0;  ///< What all quotas together take from the plan's value.
    Amount score = 0;  ///< Sum of all pairs' scores, locked ones too.
    Amount primal = 0;
    Amount dual = 0;
    bool proven = false;
    bool cancelled = false;

    /// No plan can have a larger sum of scores at the same number of pairs.
    [[nodiscard]] Amount bound() const { return score + gap(); }
    [[nodiscard]] Amount gap() const { return dual - primal; }
    /// What the whole plan is worth, locked pairs included: what decisions are priced by.
    [[nodiscard]] Amount value(MatchProblem const& problem) const;
};

/// The pairs of one person, in the plan's order.
[[nodiscard]] std::vector<std::vector<std::size_t>> pairs_by_mentee(MatchProblem const& problem,
                                                                    MatchPlan const& plan);
[[nodiscard]] std::vector<std::vector<std::size_t>> pairs_by_mentor(MatchProblem const& problem,
                                                                    MatchPlan const& plan);

/// How many pairs of the plan each quota needs and has.
[[nodiscard]] QuotaOutcome count_quota(MatchProblem const& problem,
                                       std::vector<PlannedPair> const& pairs, std::size_t quota);

/// The independent verifier: everything wrong with a plan, as sentences; empty when it is sound.
/// It knows the rules and the criteria, and nothing of the solver or its tables: no pair against a
/// rule or a decision, nobody over their places, every lock kept, every sum right.
[[nodiscard]] std::vector<std::string> check(MatchProblem const& problem, MatchPlan const& plan);

}  // namespace telemachy::matching
