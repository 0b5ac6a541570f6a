#include "accountability/domain/standing.h"

#include <algorithm>

namespace telemachy::accountability {
namespace {

bool covers(Span const& span, Date day) { return span.from <= day && day <= span.until; }

}  // namespace

Standing standing_in(Quarter const& quarter, std::int64_t minimum, Span const& at_work,
                     std::span<Span const> excused, std::span<Date const> held, Date today) {
    Standing standing;
    std::int64_t free_days = 0;
    for (auto day = quarter.first(); day <= quarter.last(); day = days_after(day, 1)) {
        if (!covers(at_work, day)) continue;
        bool const away =
            std::ranges::any_of(excused, [&](Span const& span) { return covers(span, day); });
        ++(away ? standing.excused_days : free_days);
    }
    standing.asked = minimum * free_days / days_between(quarter.first(), quarter.last());
    standing.held = std::ranges::count_if(
        held, [&](Date day) { return quarter.first() <= day && day <= quarter.last(); });
    if (standing.held >= standing.asked) {
        standing.met = Met::met;
    } else {
        standing.met = today <= quarter.last() ? Met::open : Met::short_of;
    }
    return standing;
}

}  // namespace telemachy::accountability
