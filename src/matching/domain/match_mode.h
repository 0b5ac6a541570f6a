#pragma once

#include <array>
#include <stop_token>

#include "matching/domain/fairness.h"
#include "matching/domain/match_plan.h"

namespace telemachy::matching {

/// Whose good a plan is the best for. A programme is run in the first; the others show what that
/// costs whom, and what another choice would.
enum class MatchMode : std::uint8_t {
    optimal,    ///< The greatest sum of all scores.
    /// As many pairs, the worst of them as good as it can be, then as few as bad as that, then the
    /// next worst (leximin); then the sum. Two points of a hundred count as equally good. In rounds
    /// of more than 100,000 pairs of people four levels are raised; where somebody wants several
    /// mentors, the worst pair alone.
    floor,
    even_load,  ///< Every further place of one mentor costs ten points more than the one before.
    mentees_choose,  ///< Stable, and of all stable plans the best for every mentee.
    mentors_choose,  ///< Stable, and the best for every mentor.
};
inline constexpr std::array match_modes{MatchMode::optimal, MatchMode::floor, MatchMode::even_load,
                                        MatchMode::mentees_choose, MatchMode::mentors_choose};
[[nodiscard]] std::string_view name_of(MatchMode mode);

/// Bars of a tenth of a fit each.
inline constexpr std::size_t fit_bars = 10;

/// What a plan is like, whoever made it.
struct ModeFigures {
    MatchMode mode = MatchMode::optimal;
    bool proven = false;  ///< The best of its kind; stable plans are by construction.
    int pairs = 0;
    int unmatched_mentees = 0;
    Amount score = 0;
    int mean_fit = 0;
    int lowest_fit = 0;
    std::array<int, fit_bars> fits{};  ///< How many pairs fit how well.
    std::uint64_t blocking_pairs = 0;  ///< Who would go around the plan.
    double gini = 0;                   ///< Of mentors' hours a month.
    double jain = 1;
    int hours_max = 0;
    std::optional<double> parity;  ///< The lowest rate of a group over that of the best.
    FairnessVerdict verdict = FairnessVerdict::ok;
    int differing_pairs = 0;  ///< Pairs that the optimal plan does not have.
};

/// The plan of one mode; nothing where the mode has no meaning (an even load when mentees want
/// several mentors) or the work was stopped. Locks and rules hold in every mode; quotas in none but
/// the first.
[[nodiscard]] std::optional<MatchPlan> plan_in_mode(MatchProblem const& problem, MatchMode mode,
                                                    MatchPlan const& optimal,
                                                    std::stop_token cancellation = {});

[[nodiscard]] ModeFigures figures_of(MatchProblem const& problem, MatchPlan const& plan,
                                     MatchMode mode, MatchPlan const& optimal);

}  // namespace telemachy::matching
