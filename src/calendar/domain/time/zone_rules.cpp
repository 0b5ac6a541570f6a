#include "calendar/domain/time/zone_rules.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace telemachy::calendar {
namespace {

// More than any clock has ever been away from UTC (Manila kept -15:56 until 1844).
constexpr seconds offset_max = std::chrono::hours(30);

}  // namespace

ZoneRules::ZoneRules(std::string name, std::vector<ZoneStretch> stretches)
    : name_(std::move(name)), stretches_(std::move(stretches)) {
    assert(!stretches_.empty());
}

ZoneRules ZoneRules::fixed(std::string name, seconds offset) {
    auto abbreviation = name;
    return {std::move(name),
            {{sys_seconds::min(), sys_seconds::max(), offset, std::move(abbreviation), false}}};
}

ZoneStretch const& ZoneRules::at(sys_seconds instant) const {
    auto const after =
        std::ranges::upper_bound(stretches_, instant, std::less<>{}, &ZoneStretch::begin);
    return after == stretches_.begin() ? stretches_.front() : *std::prev(after);
}

local_seconds ZoneRules::local(sys_seconds instant) const {
    return local_seconds{instant.time_since_epoch() + at(instant).offset};
}

sys_seconds ZoneRules::instant(local_seconds wall_clock) const {
    sys_seconds const as_utc{wall_clock.time_since_epoch()};
    auto const* stretch = &at(as_utc - offset_max);
    auto const* const last = &stretches_.back();
    while (stretch != last && as_utc - stretch->offset >= stretch->end) ++stretch;
    bool const in_gap = stretch != &stretches_.front() && as_utc - stretch->offset < stretch->begin;
    return as_utc - (in_gap ? std::prev(stretch)->offset : stretch->offset);
}

}  // namespace telemachy::calendar
