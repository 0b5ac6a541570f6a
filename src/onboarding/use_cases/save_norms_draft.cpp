#include "onboarding/use_cases/save_norms_draft.h"

#include "onboarding/domain/norms.h"
#include "programmes/programme_directory.h"

namespace telemachy::onboarding::save_norms_draft {

Result<Output> run(Work& work, Input const& input) {
    auto const programme = programmes::ProgrammeDirectory(work).find(input.programme);
    if (!programme) return refuse(not_found("programme"));
    TRY(work.require_programme(programme->id.text()));
    if (draft_or_standard(work, *programme).version != input.version.value) {
        return refuse(stale("text"));
    }
    TRY(check_norms(input.norms));
    NormsStore(work).save_draft(programme->id, input.norms);
    work.concerns(programme->id.text());
    return draft_view(work, *programme);
}

}  // namespace telemachy::onboarding::save_norms_draft
