#pragma once

#include <set>

#include "onboarding/onboarding.h"
#include "operation/work.h"

namespace telemachy::onboarding {

/// The gate, as other rooms ask it: matching before it counts on somebody, relationships before a first
/// meeting. A programme without norms in force has no gate.
class OnboardingDirectory {
public:
    explicit OnboardingDirectory(Work& work) : work_(work) {}

    /// Whether this person may be matched and may meet: they accepted the version in force.
    [[nodiscard]] bool is_complete(Id<ProgrammeTag> const& programme,
                                   Id<PersonTag> const& person) const;
    /// Of those who take part, who has the gate still before them.
    [[nodiscard]] std::set<Id<PersonTag>> waiting(Id<ProgrammeTag> const& programme) const;

private:
    Work& work_;
};

}  // namespace telemachy::onboarding
