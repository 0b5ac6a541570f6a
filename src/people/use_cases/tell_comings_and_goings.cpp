#include "people/use_cases/tell_comings_and_goings.h"

#include "people/people.h"

namespace telemachy::people {
namespace {

bool is_here(PersonState const& state) { return state.standing < Standing::left; }

}  // namespace

void tell_comings_and_goings(Work& work, RosterWrites const& writes) {
    for (auto const& write : writes.persons) {
        if (!write.before || is_here(*write.before) == is_here(write.after)) continue;
        Id<PersonTag> const person(write.id);
        if (is_here(write.after)) {
            work.publish(PersonReturned{person});
        } else {
            work.publish(PersonLeft{person});
        }
    }
}

}  // namespace telemachy::people
