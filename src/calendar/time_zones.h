#pragma once

#include <map>
#include <string>

#include "calendar/domain/time/zone_rules.h"

namespace telemachy::calendar {

/// The zones of the machine's tz database, from 1970 to where its tables end. Each is read when it
/// is first asked for, so a book is for one thread.
class TimeZones : public ZoneBook {
public:
    [[nodiscard]] ZoneRules const* find(std::string_view name) const override;

private:
    mutable std::map<std::string, ZoneRules, std::less<>> read_;
};

}  // namespace telemachy::calendar
