#include "access/domain/sign_in_delay.h"

#include <algorithm>

namespace telemachy::access {

Tally after_failure(std::optional<Tally> const& before, Allowance const& allowance, Instant now) {
    bool const remembered = before && now - before->last_failure < allowance.forgotten_after;
    Tally tally{remembered ? before->failures + 1 : 1, now, now};
    if (auto const charged = tally.failures - allowance.free; charged > 0) {
        // 2^10 s is past the longest delay already; the cap keeps the shift defined.
        auto const delay =
            std::chrono::seconds(std::int64_t{1} << std::min<std::int64_t>(charged, 10));
        tally.wait_until = now + std::min(delay, longest_delay);
    }
    return tally;
}

std::chrono::seconds wait_left(std::optional<Tally> const& tally, Instant now) {
    if (!tally || tally->wait_until <= now) return std::chrono::seconds(0);
    return std::chrono::ceil<std::chrono::seconds>(tally->wait_until - now);
}

}  // namespace telemachy::access
