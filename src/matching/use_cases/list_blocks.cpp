#include "matching/use_cases/list_blocks.h"

#include "matching/store/kept_apart_store.h"
#include "people/people_directory.h"

namespace telemachy::matching::list_blocks {

Result<Output> run(Work& work, Input const&) {
    auto const me = TRY(work.acting_person<PersonTag>());
    Output output;
    for (auto const& block : KeptApartStore(work).blocks_by(me)) {
        auto const person = people::PeopleDirectory(work).find(block.blocked);
        output.items.push_back({block.blocked, person ? person->name : "", block.since});
    }
    return output;
}

}  // namespace telemachy::matching::list_blocks
