#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "matching/domain/fairness.h"

namespace telemachy::matching {

/// How far a programme reached into the people it is for, on one side. A plan can only be fair to
/// those who are in it; whoever was never asked, or was turned away, is seen here or nowhere.
enum class ReachStep : std::uint8_t { eligible, asked, enrolled, matched };
inline constexpr std::size_t reach_steps = 4;

/// One person the programme is for: what they count towards and how far they came. `labels` has one
/// group per attribute, or several; `unit` is empty where it is not known.
struct ReachedPerson {
    std::string unit;
    std::vector<GroupLabel> labels;
    std::array<bool, reach_steps> steps{};
};

/// Who passes from one step to a later one. Being enrolled is looked at twice: of all who are
/// eligible, which shows who was never asked, and of those who asked or were asked, which shows who
/// was turned away.
enum class ReachGate : std::uint8_t {
    enrolled_of_eligible,
    enrolled_of_asked,
    matched_of_eligible
};
[[nodiscard]] std::string_view name_of(ReachGate gate);

/// How one group fared at one gate, beside the group that fared best (a unit: beside all others).
struct GateOutcome {
    ReachGate gate = ReachGate::enrolled_of_eligible;
    std::optional<double> rate;
    std::optional<double> ratio;
    std::optional<double> p_value;
    FairnessVerdict verdict = FairnessVerdict::ok;
};

struct ReachRow {
    std::string group_by;
    std::string group;
    std::optional<std::string> unit;                       ///< Compared inside this unit only.
    std::array<std::optional<int>, reach_steps> counts{};  ///< Nothing where it is hidden.
    std::vector<GateOutcome> gates;                        ///< Those whose figures may be shown.
    FairnessVerdict verdict = FairnessVerdict::ok;         ///< The worst of its gates.
    Sentence sentence;
};

/// Every group of one side: by each attribute, by unit, and the watched attributes (all but the
/// public ones) inside each unit, which is where one head of unit decides.
///
/// SUPPRESSION. A group of fewer than five is hidden, and of watched groups every step that fewer
/// than five came to; and others beside them, until at least two cells with at least five people
/// stand behind what totals give away. Inside units a step is shown for
/// all groups or for none, and never hidden in one unit alone, as the whole side's figures less
/// those of all other units would show it. `coarse` tells watched groups by rates to the nearest
/// twentieth, without counts.
///
/// METHOD. Four fifths of the highest rate and Fisher's exact test, as for a plan. Units are many
/// and small, so the best of them is best by chance: a unit is held against everybody else instead.
/// A breach is below four fifths and not by chance even among as many groups as its table has
/// (Holm); whatever chance alone would give less than once in twenty is worth a look.
///
/// A group of fewer than five inside a unit counts there with those who stated none, so that nobody
/// can tell which it is.
[[nodiscard]] std::vector<ReachRow> reach_panel(std::vector<ReachedPerson> const& people,
                                                FairnessDetail detail);

}  // namespace telemachy::matching
