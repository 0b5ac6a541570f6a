#pragma once

/// One plan, or several ways of making one, by every yardstick at once.
///
/// PROBLEM. The greatest sum, a stable plan, one that raises the worst-off and one that spreads the
/// load are all "best". What does each give up of what the others are best at?
///
/// METHOD. Every plan is measured the same way, whoever made it: the sum of its scores, who goes
/// without, the worst pair, the pairs that would go around it, how evenly tasks are loaded, and how
/// unlike the groups of agents are served. `compare_modes` makes the plans and measures them.
///
/// COST. One pass over all pairs per plan, for the blocking pairs; besides, what each solver takes.
///
/// SOURCE. See stability/blocking_pairs.h, statistics/inequality.h, statistics/selection_rate.h.
///
/// EXAMPLE. Clara has two places and is worth 9 to Ana and 8 to Ben, Dan has one and is worth 6 to
/// both; everybody likes everybody by score. The greatest sum puts both with Clara: 17 points,
/// lowest 8, no blocking pair, Gini 0.5. An even load sends Ben to Dan: 15 points, lowest 6, one
/// blocking pair (Ben and Clara), Gini 0.

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "optimise/assignment/assignment.h"
#include "optimise/stability/preferences.h"

namespace telemachy::optimise {

/// An agent who is counted in no group.
inline constexpr std::uint32_t in_no_group = std::numeric_limits<std::uint32_t>::max();

/// By what plans are measured.
struct Yardsticks {
    Preferences const& preferences;
    /// Per agent the number of its group, from 0, or `in_no_group`. Empty: parity is not told.
    std::span<std::uint32_t const> groups = {};
    unsigned threads = 1;
};

struct PlanMeasures {
    Amount total = 0;                // of the pairs' scores
    std::size_t pairs = 0;           // places filled
    std::size_t agents_without = 0;  // who want a task and have none
    std::optional<Score> lowest;     // score of the worst pair
    std::uint64_t blocking_pairs = 0;
    double gini = 0;  // of the loads of tasks with places: 0 when all are equal
    double jain = 1;  // of the same: 1 when all are equal
    /// The rate at which the worst-served group has a task over the rate of the best-served one: 1
    /// when all groups fare alike. Nothing where nobody is in a group, or nobody has a task.
    std::optional<double> parity;
    friend bool operator==(PlanMeasures const&, PlanMeasures const&) = default;
};

[[nodiscard]] PlanMeasures measure_plan(AssignmentProblem const& problem,
                                        std::span<AssignedPair const> pairs,
                                        Yardsticks const& yardsticks);

/// What a plan is made for.
enum class PlanMode : std::uint8_t {
    greatest_sum,
    raised_worst,       ///< the worst-off first (leximin), then the sum; see leximin.h
    even_load,          ///< each further place of a task costs `load_step`; see load.h
    stable_for_agents,  ///< no blocking pairs, and of those plans the best for agents
    stable_for_tasks,   ///< no blocking pairs, and of those plans the best for tasks
};

struct ModeSettings {
    Score least = 0, most = 0;     // enclose all allowed scores
    Score level = 1;               // raised_worst: scores this close count as equally good
    std::size_t levels_most = 32;  // raised_worst: so many levels are raised, then the sum counts
    Score load_step = 0;           // even_load; 0: a tenth of the span of scores
    AssignmentOptions options = {};
};

struct ModeOutcome {
    PlanMode mode = PlanMode::greatest_sum;
    std::vector<AssignedPair> pairs;
    PlanMeasures measures;
    bool proven = false;  // that it is best at what it is for
};

/// All modes side by side, in the order of `PlanMode`. Where agents want several tasks,
/// `raised_worst` and `even_load` are left out.
[[nodiscard]] std::vector<ModeOutcome> compare_modes(AssignmentProblem const& problem,
                                                     Yardsticks const& yardsticks,
                                                     ModeSettings const& settings);

}  // namespace telemachy::optimise
