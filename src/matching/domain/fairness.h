#pragma once

#include <optional>
#include <string>
#include <vector>

#include "matching/domain/match_plan.h"
#include "matching/domain/sentence.h"

namespace telemachy::matching {

enum class FairnessVerdict { ok, watch, breach, suppressed };
[[nodiscard]] std::string_view name_of(FairnessVerdict verdict);

/// How one group fared: how many of it are in the plan, beside the group that fared best.
struct FairnessRow {
    Side side = Side::mentee;
    std::string group_by;
    std::string group;
    std::optional<int> n;
    std::optional<int> selected;
    std::optional<double> rate;   ///< selected / n
    std::optional<double> ratio;  ///< rate over the highest rate; below 0.8 breaks the four fifths
    std::optional<double> p_value;  ///< Fisher's exact test against the group with that rate
    std::optional<int> mean_fit;    ///< of those selected, 0 to 100; never of fewer than five
    FairnessVerdict verdict = FairnessVerdict::ok;
    Sentence sentence;
};

/// Groups smaller than this are never shown.
inline constexpr int group_size_min = 5;

/// How much the panel may tell about groups that are not in the directory for everyone. A preview
/// can be repeated with one person set aside, and two exact counts would tell which group that
/// person is in; so it tells rates to the nearest twentieth and no counts. A run is recorded and
/// told once.
enum class FairnessDetail { exact, coarse };

/// The panel for each side on which somebody is left over, or for mentees if nobody is: by
/// function, country and level, then by what is watched.
///
/// A group below five is suppressed; and where the rest of the side would give it away by
/// subtraction, the next smallest group is suppressed as well, until at least five people in at
/// least two groups (or of unknown group) stand behind what is not shown.
[[nodiscard]] std::vector<FairnessRow> fairness_panel(MatchProblem const& problem,
                                                      MatchPlan const& plan, FairnessDetail detail);

/// Which of these groups to keep back, by their sizes; `unknown` people are in none of them.
[[nodiscard]] std::vector<bool> groups_to_suppress(std::vector<int> const& sizes, int unknown);

/// "= 0.023", "< 0.001".
[[nodiscard]] std::string probability_in_words(double p);

/// The verdict on a ratio and a p-value: a breach takes both the four-fifths rule and a difference
/// chance would give less than once in twenty; one of the two alone is worth a look.
[[nodiscard]] FairnessVerdict judge(bool below_four_fifths, double p_value);

}  // namespace telemachy::matching
