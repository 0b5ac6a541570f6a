#pragma once

#include "onboarding/use_cases/norms_view.h"

/// Puts the draft in force as the next version. Everybody who takes part is asked to accept it, and is
/// neither matched nor meets for the first time before they did.
namespace telemachy::onboarding::put_norms_in_force {

struct Input {
    Id<ProgrammeTag> programme;
    ExpectedVersion version;
};

struct Output {
    std::int64_t number = 0;
    std::int64_t people_asked = 0;
};

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::onboarding::put_norms_in_force
