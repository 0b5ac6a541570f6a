#pragma once

/// Places for the members of a group, and what they cost the sum.
///
/// PROBLEM. At least q places shall go to members of a group of agents, or at least q agents to
/// members of a group of tasks. Which of the plans that do so has the greatest sum, and what does
/// each q cost? That is a *hard* quota. A *soft* one pays so many points for every place a member
/// has: which plan is best then?
///
/// METHOD. A soft quota is an assignment with a bonus on the members' pairs. The greater the bonus,
/// the more places members have in the best plan; the smallest bonus at which some best plan has q
/// is found by following the slope of the curve between a bonus that is too small and one that is
/// enough, each solve starting from the prices of the one before. At that
/// bonus there are best plans with fewer than q places and with q or more. Where they differ, the
/// two plans fall apart into chains of exchanges (an agent leaves one task for another, whose agent
/// leaves for a third, ...), each of which gains nothing and moves the members' places by one at
/// most; so a few of them lead to a best plan with q places exactly.
///
/// BOUND. Exact. At the answer's `bonus` and `prices` the plan is the best of the assignment with
/// that bonus, which is proven as ever; so no plan with q places of members or more has a greater
/// sum. This takes a single group: several quotas at once need not have a bonus that meets each
/// exactly.
///
/// COST. Per point of the curve a handful of warm solves, log2(greatest score) at most; what was
/// solved for one point is known to all others.
///
/// SOURCE. Lagrangian relaxation of one constraint: R. Ahuja, T. Magnanti, J. Orlin, "Network
/// Flows" (1993), chapter 16; the exchange of chains: ibid., section 3.5 (augmenting cycles);
/// slopes between two plans: Y. Aneja, K. Nair, "Bicriteria transportation problem", Management
/// Science 25 (1979).
///
/// EXAMPLE. Clara has one place, worth 9 to Ana and 7 to Ben; Ben alone is a member. The greatest
/// sum, 9, leaves him out. One place for members costs 2: bonus 2, Ben with Clara, 7 points.

#include <cstdint>
#include <span>
#include <vector>

#include "optimise/assignment/assignment.h"

namespace telemachy::optimise {

/// Some of the agents, or some of the tasks.
struct PeopleGroup {
    enum class Side : std::uint8_t { agents, tasks };
    Side side = Side::agents;
    std::vector<bool> members;  // per agent or per task

    [[nodiscard]] bool has(AssignedPair const& pair) const {
        return members[side == Side::agents ? pair.agent : pair.task];
    }
};

/// One point of the curve that trades the sum for the members' places.
struct QuotaPlan {
    std::uint64_t asked = 0;    // places that members should have at least
    std::uint64_t members = 0;  // places they have: `asked`, or more where that costs nothing
    bool met = true;            // false: no plan has so many; this is the best of those with most
    Score bonus = 0;            // points per place of a member: what the last of them cost the sum
    std::vector<AssignedPair> pairs;
    std::vector<Amount> prices;  // per task; at `bonus` they prove the plan
    Amount total = 0;            // of the pairs' scores and open places, no bonus counted
    Amount lost = 0;             // of the greatest sum
    bool proven = false;         // or it was stopped early
};

/// Hard quotas: one plan per number of places asked for, in the order given. Scores, open values
/// and bonuses of up to 2^29 points are understood.
[[nodiscard]] std::vector<QuotaPlan> quota_curve(AssignmentProblem const& problem,
                                                 PeopleGroup const& group,
                                                 std::span<std::uint64_t const> asked,
                                                 AssignmentOptions const& options = {});

/// The whole curve in at most `points_most` plans, of which two are its ends: from the greatest
/// sum, and of such plans the one with the fewest places for members, in even steps to the most
/// places members can have.
[[nodiscard]] std::vector<QuotaPlan> whole_quota_curve(AssignmentProblem const& problem,
                                                       PeopleGroup const& group,
                                                       std::size_t points_most,
                                                       AssignmentOptions const& options = {});

/// Soft quotas: one plan per bonus, in the order given.
[[nodiscard]] std::vector<QuotaPlan> bonus_curve(AssignmentProblem const& problem,
                                                 PeopleGroup const& group,
                                                 std::span<Score const> bonuses,
                                                 AssignmentOptions const& options = {});

}  // namespace telemachy::optimise
