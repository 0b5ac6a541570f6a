#pragma once

/// Meetings that come again: when shall many small groups meet over a season?
///
/// PROBLEM. Time is a row of equal slots. Each person has slots that are taken, and slots that cost
/// minutes of discomfort (an early morning, a late evening); a budget of minutes to spend in
/// meetings; and a ledger of discomfort already borne. A series is a few people who meet several
/// times: the k-th meeting starts within its k-th window, lasts `length` slots, and starts at least
/// `gap` slots after the one before. Nobody is in two meetings at once or over budget. Find starts
/// so that
///
///     unplaced_cost * meetings not placed  +  moved_cost * meetings moved from where they were
///       +  sum over people of (ledger + discomfort)^2
///
/// is smallest. The square is what makes it fair: an hour at night weighs more on whoever has had
/// one.
///
/// METHOD. One series alone, with all others fixed and what its meetings ask of one person added up
/// instead of squared, is a shortest path over its windows (scheduling/series_path.h); then each of
/// its meetings is tried elsewhere at its true cost. What can stay of a plan before is kept. Then
/// series are placed in the order of how little choice they have, then each is taken out and placed
/// anew until a whole round improves nothing; a meeting that finds no place may push one other
/// series aside if both together do better. Every step that is kept lowers the true cost, so it
/// ends; all ties go to the earlier slot and the lower index, so the same problem has the same
/// answer everywhere.
///
/// BOUND. `bound` in the answer: no plan whatever costs less. The square lies above its tangent,
/// z^2 >= 2yz - y^2 for every y, and budgets are bought off at a price; what is left falls apart
/// into one shortest path per series. That nobody can be in two meetings at once is given up, so
/// where people share many meetings the bound is lower than what can be had. Lagrangian relaxation:
/// M. Fisher, "The Lagrangian relaxation method for solving integer programming problems",
/// Management Science 27 (1981).
///
/// COST. A round over S series of W slots in all their windows and K meetings takes S * W * K
/// steps.
///
/// EXAMPLE. Ana may meet in slots 0 to 3, where slot 0 costs her 30 minutes; Ben in 0 and 1 only.
///
///     std::vector<std::uint8_t> ana{30, 0, 0, 0}, ben{0, 0, taken, taken};
///     std::vector<Attendant> people{{.slots = ana}, {.slots = ben}};
///     std::vector<MeetingSeries> series{{.people = {0, 1}, .length = 1, .gap = 1, .windows = {{0,
///     4}}}}; CadencePlan plan = plan_cadence({.slot_minutes = 30, .people = people, .series =
///     series});
///     // plan.starts == {{1}}, plan.cost == plan.bound == 0

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace telemachy::optimise {

/// The value of a slot nobody may take; every smaller one is minutes of discomfort.
inline constexpr std::uint8_t taken = 255;
/// The start of a meeting that found no place.
inline constexpr std::int32_t unplaced = -1;

struct Attendant {
    std::span<std::uint8_t const> slots;
    std::int64_t budget_minutes = std::numeric_limits<std::int32_t>::max();
    std::int64_t ledger_minutes = 0;  ///< Discomfort borne before.
};

/// Slots a meeting may start in, end excluded.
struct StartWindow {
    std::int32_t begin;
    std::int32_t end;
};

struct MeetingSeries {
    std::vector<std::uint32_t> people = {};
    std::int32_t length = 1;
    std::int32_t gap = 1;  ///< Between the starts of one meeting and the next; at least `length`.
    std::vector<StartWindow> windows =
        {};  ///< One for each meeting; begins and ends never go back.
    std::vector<std::int32_t> before =
        {};  ///< Where they were in the plan before, or `unplaced`; or empty.
};

struct CadenceWeights {
    std::int64_t unplaced_cost = 1'000'000'000'000;
    std::int64_t moved_cost = 1'000'000'000;
};

/// All `slots` have the same length. What is spanned must outlive the call.
struct CadenceProblem {
    std::int64_t slot_minutes = 30;
    std::span<Attendant const> people;
    std::span<MeetingSeries const> series;
    CadenceWeights weights = {};
};

struct CadencePlan {
    std::vector<std::vector<std::int32_t>> starts;  ///< By series and meeting.
    std::vector<std::int64_t> discomfort;           ///< Minutes added to each person's ledger.
    std::int64_t not_placed = 0;
    std::int64_t moved = 0;
    std::int64_t cost = 0;
    std::int64_t bound = 0;
};

[[nodiscard]] CadencePlan plan_cadence(CadenceProblem const& problem);

}  // namespace telemachy::optimise
