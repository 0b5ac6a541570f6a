#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "operation/work.h"
#include "people/people.h"
#include "safety/safety.h"

namespace telemachy::safety {

/// What other rooms may ask of what keeps a junior safe. A cheap value made from a Work; it checks
/// no permission, the operation that asks has one.
class SafetyDirectory {
public:
    explicit SafetyDirectory(Work& work) : work_(work) {}

    /// How many posts up neither of two may stand above the other.
    [[nodiscard]] std::int64_t levels(Id<ProgrammeTag> const& programme) const;
    /// Whoever is named for juniors to turn to.
    [[nodiscard]] std::optional<Id<PersonTag>> contact(Id<ProgrammeTag> const& programme) const;
    /// The stewards who are none of these people and above none of them.
    [[nodiscard]] std::vector<Id<PersonTag>> stewards_independent_of(
        Id<ProgrammeTag> const& programme, std::span<people::ReportingChain const> people) const;

private:
    Work& work_;
};

}  // namespace telemachy::safety
