#include "calendar/use_cases/remove_source.h"

namespace telemachy::calendar::remove_source {

Result<Done> run(Work& work, Input const& input) {
    auto const me = TRY(work.acting_person<PersonTag>());
    if (!AvailabilityStore(work).remove_source(me, input.source)) return refuse(not_found("calendar"));
    work.concerns(me.text());
    return Done{};
}

}  // namespace telemachy::calendar::remove_source
