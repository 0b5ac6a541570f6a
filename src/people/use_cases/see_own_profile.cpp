#include "people/use_cases/see_own_profile.h"

namespace telemachy::people::see_own_profile {

Result<Output> run(Work& work, Input const&) {
    auto const record = ProfileStore(work).find(TRY(work.acting_person<PersonTag>()));
    if (!record) return refuse(not_found("profile"));
    return profile_of(work, *record);
}

}  // namespace telemachy::people::see_own_profile
