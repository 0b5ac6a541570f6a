#pragma once

#include <string_view>
#include <unordered_set>

#include "operation/work.h"
#include "people/people.h"

namespace telemachy::people {

/// Everybody a search of the directory for these words would find, leavers too: by any part of name,
/// title, unit or expertise, without regard to accents. For lists of people that other rooms keep.
[[nodiscard]] std::unordered_set<Id<PersonTag>> people_named(Work& work, std::string_view words);

}  // namespace telemachy::people
