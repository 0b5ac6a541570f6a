#include "calendar/use_cases/remove_travel.h"

namespace telemachy::calendar::remove_travel {

Result<Done> run(Work& work, Input const& input) {
    auto const me = TRY(work.acting_person<PersonTag>());
    if (!AvailabilityStore(work).remove_travel(me, input.travel)) return refuse(not_found("travel"));
    work.concerns(me.text());
    return Done{};
}

}  // namespace telemachy::calendar::remove_travel
