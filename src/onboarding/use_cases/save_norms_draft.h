#pragma once

#include "onboarding/use_cases/norms_view.h"

/// Saves what is being written. Nobody is asked anything until it is put in force.
namespace telemachy::onboarding::save_norms_draft {

struct Input {
    Id<ProgrammeTag> programme;
    ExpectedVersion version;
    Norms norms;
};

using Output = NormsDraftView;

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::onboarding::save_norms_draft
