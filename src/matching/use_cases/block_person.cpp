#include "matching/use_cases/block_person.h"

#include <algorithm>

#include "matching/store/kept_apart_store.h"
#include "people/people_directory.h"

namespace telemachy::matching::block_person {

Result<BlockedPerson> run(Work& work, Input const& input) {
    auto const me = TRY(work.acting_person<PersonTag>());
    if (me == input.person)
        return refuse(invalid_field("/person", "self", "Name somebody other than yourself."));
    auto const person = people::PeopleDirectory(work).find(input.person);
    if (!person) return refuse(not_found("person"));
    KeptApartStore store(work);
    store.block(me, input.person);
    auto const blocks = store.blocks_by(me);
    auto const found = std::ranges::find(blocks, input.person, &BlockRow::blocked);
    // The record says that somebody kept somebody away, not whom: it has readers of its own.
    return BlockedPerson{person->id, person->name, found->since};
}

}  // namespace telemachy::matching::block_person
