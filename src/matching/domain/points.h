#pragma once

#include <string>

#include "matching/domain/criteria.h"

namespace telemachy::matching {

/// Points of a plan as people read them: in hundredths of a perfect fit, so that "12" means the
/// same under any weights. Under one hundredth it says so.
[[nodiscard]] inline std::string points_in_words(Policy const& policy, std::int64_t points) {
    std::int64_t const perfect = score_max(policy);
    std::int64_t const hundredths = perfect == 0 ? 0 : (200 * points + perfect) / (2 * perfect);
    if (points != 0 && hundredths == 0) return "less than 1 point";
    return std::to_string(hundredths) + (hundredths == 1 ? " point" : " points");
}

}  // namespace telemachy::matching
