#include "matching/use_cases/declare_conflict.h"

#include "matching/store/kept_apart_store.h"
#include "people/people_directory.h"

namespace telemachy::matching::declare_conflict {

Result<ConflictView> run(Work& work, Input const& input) {
    if (input.one == input.other)
        return refuse(invalid_field("/other", "self", "A conflict takes two people."));
    people::PeopleDirectory const directory(work);
    auto const one = directory.find(input.one);
    auto const other = directory.find(input.other);
    if (!one || !other) return refuse(not_found("person"));
    auto const row = KeptApartStore(work).declare(input.one, input.other, input.reason.value);
    work.concerns(row.id.text());
    bool const swapped = row.one != one->id;
    return ConflictView{row.id,
                        row.one,
                        swapped ? other->name : one->name,
                        row.other,
                        swapped ? one->name : other->name,
                        row.reason,
                        row.declared_at};
}

}  // namespace telemachy::matching::declare_conflict
