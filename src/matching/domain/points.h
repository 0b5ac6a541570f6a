#pragma once

#include <string>

#include "matching/domain/criteria.h"

namespace telemachy::matching {

/// Thousandths of a point as people read them: a point is a hundredth of a perfect fit, so that
/// "12" means the same under any weights. Rounded half up.
[[nodiscard]] inline std::int64_t thousandths_of_point(Policy const& policy, std::int64_t points) {
    std::int64_t const perfect = score_max(policy);
    if (perfect == 0) return 0;
    std::int64_t const doubled = 2 * 100'000 * points + perfect;
    std::int64_t const down = doubled < 0 && doubled % (2 * perfect) != 0 ? 1 : 0;
    return doubled / (2 * perfect) - down;
}

/// Points of a plan to the whole point; under one it says so.
[[nodiscard]] inline std::string points_in_words(Policy const& policy, std::int64_t points) {
    std::int64_t const perfect = score_max(policy);
    std::int64_t const hundredths = perfect == 0 ? 0 : (200 * points + perfect) / (2 * perfect);
    if (points != 0 && hundredths == 0) return "less than 1 point";
    return std::to_string(hundredths) + (hundredths == 1 ? " point" : " points");
}

/// Points to the thousandth, for what has to add up: "3125.434".
[[nodiscard]] inline std::string points_in_full(Policy const& policy, std::int64_t points) {
    std::int64_t const thousandths = thousandths_of_point(policy, points);
    std::string digits = std::to_string(thousandths < 0 ? -thousandths : thousandths);
    if (digits.size() < 4) digits.insert(0, 4 - digits.size(), '0');
    digits.insert(digits.size() - 3, ".");
    return (thousandths < 0 ? "-" : "") + digits;
}

}  // namespace telemachy::matching
