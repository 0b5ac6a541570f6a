#include "calendar/time_zones.h"

#include <date/tz.h>

#include <stdexcept>

namespace telemachy::calendar {
namespace {

constexpr sys_seconds tables_begin{};
constexpr sys_seconds tables_end{std::chrono::sys_days{std::chrono::year(2038) / 1 / 1}};

date::time_zone const* find_zone(std::string_view name) {
    try {
        return date::locate_zone(std::string(name));
    } catch (std::runtime_error const&) {
        return nullptr;  // the library's way of saying there is no such zone
    }
}

/// What the clocks of a zone do while the tables say so, whole stretches, in order.
std::vector<ZoneStretch> stretches_of(date::time_zone const& zone) {
    std::vector<ZoneStretch> stretches;
    for (auto at = tables_begin; at < tables_end;) {
        auto const info = zone.get_info(at);
        bool const daylight = info.save != std::chrono::minutes(0);
        stretches.push_back({info.begin, info.end, info.offset, info.abbrev, daylight});
        if (info.end <= at) break;
        at = info.end;
    }
    return stretches;
}

}  // namespace

ZoneRules const* TimeZones::find(std::string_view name) const {
    if (auto const known = read_.find(name); known != read_.end()) return &known->second;
    auto const* zone = find_zone(name);
    if (!zone) return nullptr;
    return &read_.emplace(std::string(name), ZoneRules(std::string(name), stretches_of(*zone))).first->second;
}

}  // namespace telemachy::calendar
