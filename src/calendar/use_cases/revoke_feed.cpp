#include "calendar/use_cases/revoke_feed.h"

namespace telemachy::calendar::revoke_feed {

Result<Done> run(Work& work, Input const& input) {
    auto const me = TRY(work.acting_person<PersonTag>());
    if (!AvailabilityStore(work).remove_feed(me, input.feed)) return refuse(not_found("feed"));
    work.concerns(me.text());
    return Done{};
}

}  // namespace telemachy::calendar::revoke_feed
