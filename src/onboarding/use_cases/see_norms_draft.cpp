#include "onboarding/use_cases/see_norms_draft.h"

#include "programmes/programme_directory.h"

namespace telemachy::onboarding::see_norms_draft {

Result<Output> run(Work& work, Input const& input) {
    auto const programme = programmes::ProgrammeDirectory(work).find(input.programme);
    if (!programme) return refuse(not_found("programme"));
    TRY(work.require_programme(programme->id.text()));
    return draft_view(work, *programme);
}

}  // namespace telemachy::onboarding::see_norms_draft
