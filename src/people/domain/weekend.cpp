#include "people/domain/weekend.h"

#include <memory>
#include <string>

#include <unicode/calendar.h>
#include <unicode/locid.h>

namespace telemachy::people {

Weekend weekend_in(std::string_view country) {
    Weekend weekend;
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale const place("", std::string(country.empty() ? "001" : country).c_str());
    std::unique_ptr<icu::Calendar> const calendar(icu::Calendar::createInstance(place, status));
    for (int day = 0; day < 7; ++day) {
        // ICU counts from one, Sunday first, as the standard library does from zero.
        auto const type =
            calendar ? calendar->getDayOfWeekType(static_cast<UCalendarDaysOfWeek>(day + 1), status)
                     : UCAL_WEEKDAY;
        weekend[static_cast<std::size_t>(day)] = U_SUCCESS(status) && type == UCAL_WEEKEND;
    }
    return weekend;
}

}  // namespace telemachy::people
