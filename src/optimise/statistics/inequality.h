#pragma once

/// How evenly a load is shared: two numbers people know.
///
/// Gini: 0 when everybody carries the same, (n - 1) / n when one carries all. The mean difference
/// between two people, over twice the mean.
/// Jain: 1 when everybody carries the same, k / n when k of n share it all evenly.
///
/// COST. Gini sorts; Jain adds up.
/// SOURCE. C. Gini, "Variabilita e mutabilita" (1912); R. Jain, D. Chiu, W. Hawe, "A quantitative
/// measure of fairness and discrimination for resource allocation in shared computer systems", DEC
/// TR-301 (1984).
///
/// EXAMPLE. Loads of 1, 2, 3 and 4 hours: gini 0.25, jain 100/120 = 0.833.

#include <span>

namespace telemachy::optimise {

/// Loads are not negative. Nobody, or nothing to carry, is perfectly even: 0.
[[nodiscard]] double gini(std::span<double const> loads);

/// Loads are not negative. Nobody, or nothing to carry, is perfectly even: 1.
[[nodiscard]] double jain(std::span<double const> loads);

}  // namespace telemachy::optimise
