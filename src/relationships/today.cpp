#include "relationships/today.h"

#include "people/people_directory.h"
#include "world/time_zone.h"

namespace telemachy::relationships {

Date today_for(Work& work, Id<PersonTag> const& person) {
    auto const contact = people::PeopleDirectory(work).contact(person);
    auto const local = contact ? world::local_day(contact->time_zone, work.now()) : std::nullopt;
    return local.value_or(day_of(work.now()));
}

}  // namespace telemachy::relationships
