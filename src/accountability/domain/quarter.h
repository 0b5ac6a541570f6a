#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kernel/time.h"

namespace telemachy::accountability {

/// A quarter of a calendar year, from its first day to its last.
struct Quarter {
    int year = 0;
    int number = 1;

    [[nodiscard]] Date first() const;
    [[nodiscard]] Date last() const;
    [[nodiscard]] Quarter before() const;
    /// "2026-Q4"
    [[nodiscard]] std::string text() const;
    bool operator==(Quarter const&) const = default;
};

[[nodiscard]] Quarter quarter_of(Date day);
/// Reads "2026-Q4".
[[nodiscard]] std::optional<Quarter> parse_quarter(std::string_view text);

/// So many days later.
[[nodiscard]] Date days_after(Date day, int count);
/// How many days from one to the other, both counted; nothing where the second comes first.
[[nodiscard]] int days_between(Date from, Date until);

}  // namespace telemachy::accountability
