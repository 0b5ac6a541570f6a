#include "access/use_cases/see_front_door.h"

#include "access/store/account_store.h"
#include "access/store/house_settings.h"

namespace telemachy::access::see_front_door {

Result<Output> run(Work& work, Input const&) {
    HouseSettings const settings(work);
    auto const facts = settings.facts();
    Output output{facts.organisation, facts.demo, settings.is_set_up(), {}};
    if (facts.demo) output.cast = AccountStore(work).cast();
    return output;
}

}  // namespace telemachy::access::see_front_door
