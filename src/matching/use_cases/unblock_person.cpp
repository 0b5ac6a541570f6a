#include "matching/use_cases/unblock_person.h"

#include "matching/store/kept_apart_store.h"

namespace telemachy::matching::unblock_person {

Result<Done> run(Work& work, Input const& input) {
    auto const me = TRY(work.acting_person<PersonTag>());
    if (!KeptApartStore(work).unblock(me, input.person)) return refuse(not_found("block"));
    return Done{};
}

}  // namespace telemachy::matching::unblock_person
