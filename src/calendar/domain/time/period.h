#pragma once

#include <vector>

#include "calendar/domain/time/zone_rules.h"

namespace telemachy::calendar {

/// A stretch of time, end excluded.
struct Period {
    sys_seconds begin;
    sys_seconds end;

    auto operator<=>(Period const&) const = default;
    [[nodiscard]] bool overlaps(Period const& other) const {
        return begin < other.end && other.begin < end;
    }
    [[nodiscard]] seconds length() const { return end - begin; }
};

/// In order, disjoint, with what touches or overlaps joined, and without what is empty.
[[nodiscard]] std::vector<Period> merged(std::vector<Period> periods);

/// What of `periods` is left after `taken` is. Both are as `merged` makes them, and so is the
/// result.
[[nodiscard]] std::vector<Period> without(std::vector<Period> const& periods,
                                          std::vector<Period> const& taken);

/// What is in both. Both are as `merged` makes them, and so is the result.
[[nodiscard]] std::vector<Period> common(std::vector<Period> const& some,
                                         std::vector<Period> const& others);

[[nodiscard]] seconds total(std::vector<Period> const& periods);

}  // namespace telemachy::calendar
