#include "calendar/use_cases/source_reading.h"

#include "calendar/domain/busy/availability.h"
#include "calendar/domain/icalendar/characters.h"
#include "calendar/store/clock.h"
#include "calendar/use_cases/people_calendar.h"
#include "people/people_directory.h"

namespace telemachy::calendar {

Result<BusyRead> busy_of_document(Work& work, Id<PersonTag> const& person, std::string_view document) {
    PeopleCalendar const calendar(work);
    auto const now = to_seconds(work.now());
    Period const window{now - std::chrono::days(7), now + std::chrono::days(400)};
    auto const contact = people::PeopleDirectory(work).contact(person);
    return read_busy(document, {window, calendar.home(person), calendar.zones()},
                     contact ? lower_case(contact->email) : std::string());
}

Result<void> check_room(std::vector<SourceRow> const& sources) {
    constexpr std::size_t sources_max = 10;
    if (sources.size() < sources_max) return {};
    return refuse(conflict("calendar.too_many", "Ten calendars are read at most. Remove one first."));
}

}  // namespace telemachy::calendar
