#include "safety/safety_directory.h"

#include "safety/store/safety_store.h"
#include "safety/use_cases/stewards.h"

namespace telemachy::safety {

std::int64_t SafetyDirectory::levels(Id<ProgrammeTag> const& programme) const {
    return SafetyStore(work_).rule(programme).levels;
}

std::optional<Id<PersonTag>> SafetyDirectory::contact(Id<ProgrammeTag> const& programme) const {
    auto const rule = SafetyStore(work_).rule(programme);
    return rule.contact.empty() ? std::nullopt : std::optional(Id<PersonTag>(rule.contact));
}

std::vector<Id<PersonTag>> SafetyDirectory::stewards_independent_of(
    Id<ProgrammeTag> const& programme, std::span<people::ReportingChain const> people) const {
    return independent_stewards(work_, programme, people);
}

}  // namespace telemachy::safety
