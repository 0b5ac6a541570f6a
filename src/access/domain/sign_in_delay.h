#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

#include "kernel/time.h"

namespace telemachy::access {

/// How many wrong passwords cost nothing, and after how long without one they are forgotten.
struct Allowance {
    std::int64_t free;
    std::chrono::seconds forgotten_after;
};

/// One account: five free tries (OWASP ASVS 5.0 V6.3.1), whichever address they come from.
inline constexpr Allowance account_allowance{5, std::chrono::hours(24)};

/// One client address, over all accounts. An office of hundreds shares one address, so it gets
/// thirty; beyond that the same law holds, and who tries one password on every account is slowed
/// down all the same.
inline constexpr Allowance address_allowance{30, std::chrono::hours(1)};

inline constexpr std::chrono::seconds longest_delay{15 * 60};

/// The wrong passwords of one account or one address so far.
struct Tally {
    std::int64_t failures = 0;
    Instant last_failure;
    Instant wait_until;

    bool operator==(Tally const&) const = default;
};

/// The tally after one more wrong password: from the first that is not free on, the n-th costs a
/// wait of 2^n seconds, fifteen minutes at most. Never a lock: whoever waits may try again, so
/// nobody can shut another person out for good.
[[nodiscard]] Tally after_failure(std::optional<Tally> const& before, Allowance const& allowance,
                                  Instant now);

/// The whole seconds still to wait; zero when a try may be made.
[[nodiscard]] std::chrono::seconds wait_left(std::optional<Tally> const& tally, Instant now);

}  // namespace telemachy::access
