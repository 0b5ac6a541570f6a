#include "onboarding/use_cases/list_my_onboarding.h"

#include "programmes/programme_directory.h"

namespace telemachy::onboarding::list_my_onboarding {

Result<Output> run(Work& work, Input const&) {
    Output output;
    Id<PersonTag> const reader(work.actor().person);
    NormsStore const store(work);
    for (auto const& programme : programmes::ProgrammeDirectory(work).all()) {
        auto const norms = store.in_force(programme.id);
        if (!norms || !is_concerned(work, programme.id, reader)) continue;
        auto const acknowledged = store.acknowledged(programme.id, reader);
        bool const complete = acknowledged && acknowledged->number == norms->number;
        output.items.push_back({.programme = programme.id,
                                .programme_name = programme.name,
                                .number = norms->number,
                                .complete = complete,
                                .renewed = acknowledged && !complete});
    }
    return output;
}

}  // namespace telemachy::onboarding::list_my_onboarding
