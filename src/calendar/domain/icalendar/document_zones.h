#pragma once

#include <map>

#include "calendar/domain/icalendar/component.h"
#include "calendar/domain/time/zone_rules.h"

namespace telemachy::calendar {

/// The zones a document names. Its own VTIMEZONEs are asked last, because what people write there
/// is often out of date: first the tz database under that very name, then under the name Windows
/// has for it, then under what a path such as `/freeassociation.sourceforge.net/Europe/Lisbon` ends
/// in.
class DocumentZones : public ZoneBook {
public:
    /// `known` must outlive this. Zones that cannot be read are left out and said in `problems`.
    DocumentZones(ZoneBook const& known, CalendarDocument const& document);

    [[nodiscard]] ZoneRules const* find(std::string_view name) const override;
    [[nodiscard]] std::vector<ReadProblem> const& problems() const { return problems_; }

private:
    ZoneBook const& known_;
    std::map<std::string, ZoneRules, std::less<>> own_;
    std::vector<ReadProblem> problems_;
};

/// The IANA zone that Outlook means by `W. Europe Standard Time`, as Unicode's CLDR has it
/// for the territory 001; empty for a name that is not in it.
[[nodiscard]] std::string_view zone_of_windows(std::string_view name);

}  // namespace telemachy::calendar
