#include "onboarding/onboarding_directory.h"

#include "onboarding/store/norms_store.h"
#include "programmes/programme_directory.h"

namespace telemachy::onboarding {

bool OnboardingDirectory::is_complete(Id<ProgrammeTag> const& programme,
                                      Id<PersonTag> const& person) const {
    NormsStore const store(work_);
    auto const norms = store.in_force(programme);
    if (!norms) return true;
    auto const acknowledged = store.acknowledged(programme, person);
    return acknowledged && acknowledged->number == norms->number;
}

std::set<Id<PersonTag>> OnboardingDirectory::waiting(Id<ProgrammeTag> const& programme) const {
    NormsStore const store(work_);
    auto const norms = store.in_force(programme);
    if (!norms) return {};
    auto const acknowledgements = store.acknowledgements(programme);
    programmes::ProgrammeDirectory const programmes(work_);
    std::set<Id<PersonTag>> waiting;
    for (auto const side : {programmes::Side::mentee, programmes::Side::mentor}) {
        for (auto const& participant : programmes.participants(programme, side)) {
            auto const found = acknowledgements.find(participant.person);
            bool const done = found != acknowledgements.end() && found->second.number == norms->number;
            if (!done) waiting.insert(participant.person);
        }
    }
    return waiting;
}

}  // namespace telemachy::onboarding
