#include "world/time_zone.h"

#include <date/tz.h>

#include <stdexcept>
#include <string>

namespace telemachy::world {
namespace {

date::time_zone const* find_zone(std::string_view name) {
    try {
        return date::locate_zone(std::string(name));
    } catch (std::runtime_error const&) {
        return nullptr;  // the library's way of saying there is no such zone
    }
}

constexpr Instant tables_end{2145916800000};  // 2038-01-01

}  // namespace

bool is_time_zone(std::string_view name) { return !name.empty() && find_zone(name) != nullptr; }

std::optional<int> utc_offset_minutes(std::string_view zone, Instant at) {
    auto const* found = find_zone(zone);
    if (!found || at >= tables_end) return std::nullopt;
    auto const time = date::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds(at.milliseconds)};
    auto const offset = found->get_info(date::floor<std::chrono::seconds>(time)).offset;
    return static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(offset).count());
}

std::optional<Date> local_day(std::string_view zone, Instant at) {
    auto const offset = utc_offset_minutes(zone, at);
    if (!offset) return std::nullopt;
    return day_of(at + std::chrono::minutes(*offset));
}

}  // namespace telemachy::world
