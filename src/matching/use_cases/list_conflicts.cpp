#include "matching/use_cases/list_conflicts.h"

#include "matching/store/kept_apart_store.h"
#include "people/people_directory.h"

namespace telemachy::matching::list_conflicts {

Result<Output> run(Work& work, Input const&) {
    people::PeopleDirectory const directory(work);
    auto const name_of = [&](Id<PersonTag> const& id) {
        auto const person = directory.find(id);
        return person ? person->name : std::string();
    };
    Output output;
    for (auto const& row : KeptApartStore(work).own_conflicts())
        output.items.push_back({row.id, row.one, name_of(row.one), row.other, name_of(row.other),
                                row.reason, row.declared_at});
    return output;
}

}  // namespace telemachy::matching::list_conflicts
