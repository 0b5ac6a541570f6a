#pragma once

/// Selection rates by group and the four-fifths rule.
///
/// METHOD. A group's selection rate is chosen / of. Its impact ratio is that rate over the rate of
/// the group selected most often; below four fifths it is generally regarded as evidence of adverse
/// impact. The comparison is made in whole numbers, so that exactly four fifths is not below.
///
/// SOURCE. Uniform Guidelines on Employee Selection Procedures, 29 CFR 1607.4(D) (1978).
///
/// EXAMPLE. 48 of 80 and 12 of 40: rates 0.6 and 0.3, impact ratio 0.5, below four fifths.

#include <optional>
#include <span>
#include <vector>

#include "optimise/statistics/fisher_exact.h"

namespace telemachy::optimise {

struct SelectionRate {
    Chosen group;
    std::optional<double> rate = {};          // none where there is nobody to choose from
    std::optional<double> impact_ratio = {};  // none where nobody was chosen from any group
    bool is_reference = false;  // the group selected most often; the larger one if two are
    bool below_four_fifths = false;
    double p_value = 1;  // Fisher's exact test against the reference group
};

/// One answer per group, in the order given.
[[nodiscard]] std::vector<SelectionRate> compare_selection_rates(std::span<Chosen const> groups);

}  // namespace telemachy::optimise
