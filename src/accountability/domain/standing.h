#pragma once

#include <cstdint>
#include <span>

#include "accountability/domain/quarter.h"

namespace telemachy::accountability {

/// Days on which somebody could not meet.
struct Span {
    Date from;
    Date until;
};

/// Whether two people have met as often as their programme asks. `open`: there are days left.
enum class Met { met, open, short_of };

/// How a pair stands in a quarter.
struct Standing {
    std::int64_t asked = 0;
    std::int64_t held = 0;
    std::int64_t excused_days = 0;
    Met met = Met::open;

    bool operator==(Standing const&) const = default;
};

/// How many conversations are asked of a pair: the programme's minimum for the share of the quarter
/// in which the two were at work and nobody was excused, rounded down. Whoever begins in the last
/// week, or is on leave for a month, owes what is left and not the whole.
///
/// `at_work` is when they were a pair; days of `excused` that overlap count once.
[[nodiscard]] Standing standing_in(Quarter const& quarter, std::int64_t minimum,
                                   Span const& at_work, std::span<Span const> excused,
                                   std::span<Date const> held, Date today);

/// A week in which the two see their standing and nobody else does: time to log what was forgotten,
/// or to be excused.
inline constexpr int own_days = 7;

/// From when a quarter's standings are shown to those who run the programme.
[[nodiscard]] inline Date shown_from(Quarter const& quarter) {
    return days_after(quarter.last(), own_days + 1);
}

}  // namespace telemachy::accountability
