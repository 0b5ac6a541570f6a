#pragma once

#include <optional>
#include <vector>

#include "matching/domain/match_plan.h"

namespace telemachy::matching {

/// What forcing other pairs into an optimal plan costs the whole programme, exactly, without
/// solving again.
///
/// PROBLEM. A plan is optimal; a coordinator asks what "Anna with Ben instead" would cost. Ben
/// drops somebody, who needs another mentor, who drops somebody, ... until the chain ends at Anna's
/// old mentor, at an open place, or at somebody left out. The cheapest such chain is the answer.
///
/// METHOD. The plan and its prices give every link of a chain a cost of at least zero (its reduced
/// cost), so the cheapest chains into one mentee are one run of Dijkstra's algorithm on the
/// residual network, backwards, stopped as soon as no open chain can beat the best closed one. The
/// links into a mentor are sorted once, on first use, and followed one by one.
///
/// BOUND. Exact: the sum of a chain's links is what the optimum loses. O(mentees × mentors) for the
/// links in all, and per mentee a heap of the links followed: a few, since good alternatives are
/// near.
///
/// SOURCE. R. Ahuja, T. Magnanti, J. Orlin, "Network Flows" (1993), chapters 9 and 11 (residual
/// networks, sensitivity by shortest paths).
///
/// Locked pairs stay locked. Exact for a proven plan without quotas; with quotas in force, or a
/// plan that was stopped early, the figures are estimates and `exact()` says so.
class Exchange {
public:
    /// Both must outlive this. Not for several threads at once: it remembers links.
    Exchange(MatchProblem const& problem, MatchPlan const& plan);

    struct Alternative {
        Mentor mentor = 0;
        Amount cost = 0;  ///< What the programme's value falls by.
    };

    /// The mentor, other than those the mentee has, whose being forced costs least. `nullopt` if
    /// every other is impossible. Which of several equals is taken is always the same.
    [[nodiscard]] std::optional<Alternative> best_alternative(Mentee mentee);

    /// The cost of forcing one pair that is not in the plan. `nullopt` if a rule forbids it, or if
    /// no plan can hold it because one of the two has no place that is not locked.
    [[nodiscard]] std::optional<Amount> cost_of(Mentee mentee, Mentor mentor);

    [[nodiscard]] bool exact() const { return plan_.proven && !paid_; }

    /// What one place more or less is worth to a mentee at the plan's prices.
    [[nodiscard]] Amount marginal_value(Mentee mentee) const { return marginal_[mentee]; }

private:
    struct Link {
        Amount cost = 0;
        std::uint32_t from = 0;

        friend auto operator<=>(Link const&, Link const&) = default;
    };
    class Search;

    /// What the mentee would gain from the mentor after paying the price; `nullopt` if forbidden.
    [[nodiscard]] std::optional<Amount> surplus(Mentee mentee, Mentor mentor) const;
    [[nodiscard]] Amount add_cost(Mentee mentee, Amount surplus) const;
    [[nodiscard]] std::vector<Link> const& links_into(Mentor mentor);
    [[nodiscard]] bool is_planned(Mentee mentee, Mentor mentor) const;
    void sort_pairs();
    void find_marginal_values();

    MatchProblem const& problem_;
    MatchPlan const& plan_;
    std::vector<std::vector<Mentor>> mentors_of_;  ///< The solver's pairs only: locks do not move.
    std::vector<std::vector<Mentee>> mentees_of_;
    std::vector<Amount> marginal_;  ///< Per mentee: what one place more or less is worth to them.
    std::vector<bool> has_open_place_;
    std::vector<Mentor> free_mentors_;
    std::vector<Link>
        links_into_open_;  ///< What each mentee loses by leaving a place open, sorted.
    std::vector<std::vector<Link>> links_into_mentor_;
    std::vector<bool> links_known_;
    bool paid_ = false;  ///< Whether a quota pays for anybody.
};

}  // namespace telemachy::matching
