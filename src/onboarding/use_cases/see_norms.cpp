#include "onboarding/use_cases/see_norms.h"

#include "programmes/programme_directory.h"

namespace telemachy::onboarding::see_norms {

Result<Output> run(Work& work, Input const& input) {
    auto const programme = programmes::ProgrammeDirectory(work).find(input.programme);
    if (!programme) return refuse(not_found("programme"));
    Id<PersonTag> const reader(work.actor().person);
    TRY(work.require_programme(programme->id.text(), is_concerned(work, programme->id, reader)));

    NormsStore const store(work);
    auto const norms = store.in_force(programme->id);
    if (!norms) return refuse(not_found("version of the norms in force"));
    Output output{.programme = programme->id,
                  .programme_name = programme->name,
                  .number = norms->number,
                  .in_force_since = norms->in_force_since,
                  .expectations = norms->norms.expectations,
                  .boundaries = norms->norms.boundaries,
                  .confidentiality = norms->norms.confidentiality,
                  .questions = asked(norms->norms)};
    auto const acknowledged = store.acknowledged(programme->id, reader);
    if (!acknowledged) return output;
    output.complete = acknowledged->number == norms->number;
    if (output.complete) {
        output.acknowledged = acknowledged->at;
    } else if (auto const before = store.numbered(programme->id, acknowledged->number)) {
        output.changes = changes_between(*before, norms->norms);
    }
    return output;
}

}  // namespace telemachy::onboarding::see_norms
