#pragma once

#include <optional>

#include "kernel/result.h"
#include "kernel/time.h"
#include "relationships/relationships.h"

namespace telemachy::relationships {

/// What one of the two has said to the match so far.
enum class Reply { none, yes, no };

/// Where a proposal stands between two people and a clock.
struct Standing {
    PairState state = PairState::proposed;
    Reply mentee = Reply::none;
    Reply mentor = Reply::none;
    Instant respond_by = {};

    [[nodiscard]] Reply of(Side side) const { return side == Side::mentee ? mentee : mentor; }
    [[nodiscard]] Reply& of(Side side) { return side == Side::mentee ? mentee : mentor; }
    bool operator==(Standing const&) const = default;
};

/// One side says yes or no. A no settles the matter; two yeses do. Until the other has said yes
/// too, a yes may still become a no, because a promise made in haste helps neither of them; a no
/// stays a no, because the next best is already being looked for.
[[nodiscard]] Result<Standing> respond(Standing standing, Side side, Reply reply, Instant now);

/// The standing after the clock has run out on it, or nothing while it has not or nobody is
/// awaited.
[[nodiscard]] std::optional<Standing> lapse(Standing standing, Instant now);

/// One side leaves the programme: what was open is declined in their name, what was active ends.
/// Nothing when it was over already.
[[nodiscard]] std::optional<Standing> leave(Standing standing, Side side);

/// The one side that left a lapsed proposal unanswered, or nothing when both did.
[[nodiscard]] std::optional<Side> silent_side(Standing const& standing);

/// What one of the two is told. Neither hears of the other's yes before their own answer: a junior
/// who knew that the senior has accepted would hardly be free to decline.
struct Told {
    PairState state = PairState::proposed;
    bool i_accepted = false;
    bool i_declined = false;
    bool they_accepted = false;

    bool operator==(Told const&) const = default;
};
[[nodiscard]] Told told_to(Side side, Standing const& standing);

}  // namespace telemachy::relationships
