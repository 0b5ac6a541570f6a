#include "calendar/domain/icalendar/document_zones.h"

#include "calendar/domain/icalendar/vtimezone.h"

namespace telemachy::calendar {

DocumentZones::DocumentZones(ZoneBook const& known, CalendarDocument const& document)
    : known_(known) {
    for (auto const& calendar : document.calendars) {
        for (auto const& component : calendar.components) {
            if (component.name != "VTIMEZONE") continue;
            auto rules = read_vtimezone(component);
            if (rules) {
                auto name = rules->name();
                own_.insert_or_assign(std::move(name), *std::move(rules));
            } else {
                problems_.push_back(std::move(rules).error());
            }
        }
    }
}

ZoneRules const* DocumentZones::find(std::string_view name) const {
    if (auto const* known = known_.find(name)) return known;
    if (auto const windows = zone_of_windows(name); !windows.empty()) return known_.find(windows);
    for (auto slash = name.find('/'); slash != std::string_view::npos;
         slash = name.find('/', slash + 1)) {
        // Only a whole Area/Place may be left, or "…/Etc/UTC" would be found as "UTC".
        auto const rest = name.substr(slash + 1);
        if (rest.find('/') == std::string_view::npos) break;
        if (auto const* known = known_.find(rest)) return known;
    }
    auto const own = own_.find(name);
    return own == own_.end() ? nullptr : &own->second;
}

}  // namespace telemachy::calendar
