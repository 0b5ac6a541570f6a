#pragma once

#include <map>
#include <vector>

#include "operation/work.h"
#include "people/people_directory.h"
#include "relationships/relationships.h"

namespace telemachy::relationships {

/// The people a page speaks of, asked for at once. Whoever the directory no longer knows keeps a
/// place and loses the name, so that the other one's page still opens.
class Faces {
public:
    Faces(Work& work, std::vector<Id<PersonTag>> const& people);

    [[nodiscard]] people::PersonOutline of(Id<PersonTag> const& person) const;
    [[nodiscard]] std::string name(Id<PersonTag> const& person) const { return of(person).name; }

private:
    std::map<Id<PersonTag>, people::PersonOutline> known_;
};

}  // namespace telemachy::relationships
