#pragma once

#include "onboarding/use_cases/norms_view.h"

/// Shows what is being written for a programme, answers included, and what it would change.
namespace telemachy::onboarding::see_norms_draft {

struct Input {
    Id<ProgrammeTag> programme;
};

using Output = NormsDraftView;

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::onboarding::see_norms_draft
