#pragma once

#include <optional>

#include "kernel/result.h"
#include "programmes/programmes.h"

namespace telemachy::programmes {

/// What can happen to somebody's place in a programme.
enum class Step {
    invite,     ///< A coordinator asks.
    apply,      ///< The person asks.
    accept,     ///< The person says yes to an invitation.
    decline,    ///< The person says no to an invitation.
    admit,      ///< A coordinator says yes to an application.
    turn_down,  ///< A coordinator says no to an application.
    withdraw,   ///< The person leaves, or a coordinator takes an invitation back.
    match,      ///< A plan with them in it was published.
    release     ///< Their last pair came to an end.
};

/// Where a step leads from `before` (nothing: never heard of), or why it cannot be taken. One table
/// of nine steps and eight states, in enrolment.cpp, says all there is to know.
[[nodiscard]] Result<EnrolmentState> after(std::optional<EnrolmentState> before, Step step);

/// What somebody gives to a programme.
struct Offer {
    std::int64_t capacity = 1;
    std::int64_t hours_per_month = 2;
};

/// Hours that stand against an offer. A time budget is a hard limit everywhere, so nobody can
/// promise here what they have promised elsewhere.
struct Budget {
    std::int64_t hours_per_pair = 2;                 ///< What one pair takes in this programme.
    std::optional<std::int64_t> profile_hours = {};  ///< What their profile gives to mentoring.
    std::int64_t promised_elsewhere = 0;
};

/// Refuses an offer its hours do not cover, naming each field that is wrong.
[[nodiscard]] Result<void> check_offer(Offer const& offer, Budget const& budget);

}  // namespace telemachy::programmes
