#pragma once

#include "operation/work.h"
#include "people/people.h"

namespace telemachy::people {

/// The body of posts that no roster speaks of: a full roster of any other body lets nobody here
/// leave.
inline constexpr std::string_view body_by_hand = "(by hand)";

/// See `PeopleDirectory::add_person`.
[[nodiscard]] Result<Id<PersonTag>> add_person(Work& work, NewPerson const& person);

}  // namespace telemachy::people
