#include "relationships/use_cases/faces.h"

namespace telemachy::relationships {

Faces::Faces(Work& work, std::vector<Id<PersonTag>> const& people) {
    for (auto& person : people::PeopleDirectory(work).find(people)) {
        auto const id = person.id;
        known_.emplace(id, std::move(person));
    }
}

people::PersonOutline Faces::of(Id<PersonTag> const& person) const {
    auto const found = known_.find(person);
    if (found != known_.end()) return found->second;
    people::PersonOutline unknown;
    unknown.id = person;
    unknown.name = "Former colleague";
    unknown.initials = "–";
    return unknown;
}

}  // namespace telemachy::relationships
