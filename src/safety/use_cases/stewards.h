#pragma once

#include <span>
#include <vector>

#include "operation/work.h"
#include "people/people.h"
#include "safety/safety.h"

namespace telemachy::safety {

/// The reporting lines of two people, as far up as they go.
[[nodiscard]] std::vector<people::ReportingChain> lines_of(Work& work, Id<PersonTag> const& one,
                                                           Id<PersonTag> const& other);

/// The stewards of a programme who are neither of the two nor above either.
[[nodiscard]] std::vector<Id<PersonTag>> independent_stewards(
    Work& work, Id<ProgrammeTag> const& programme,
    std::span<people::ReportingChain const> of_the_two);

}  // namespace telemachy::safety
