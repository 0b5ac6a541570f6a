#include "onboarding/use_cases/list_norms_versions.h"

#include "people/people_directory.h"
#include "programmes/programme_directory.h"

namespace telemachy::onboarding::list_norms_versions {

Result<Output> run(Work& work, Input const& input) {
    if (!programmes::ProgrammeDirectory(work).knows(input.programme)) {
        return refuse(not_found("programme"));
    }
    TRY(work.require_programme(input.programme.text()));
    people::PeopleDirectory const people(work);
    auto const versions = NormsStore(work).versions(input.programme);
    Output output;
    for (std::size_t i = 0; i < versions.size(); ++i) {
        auto const& version = versions[i];
        auto const author = people.find(version.put_in_force_by);
        Item item{.number = version.number,
                  .in_force_since = version.in_force_since,
                  .put_in_force_by = author ? author->name : std::string(),
                  .norms = version.norms};
        if (i + 1 < versions.size()) item.changes = changes_between(versions[i + 1], version.norms);
        output.items.push_back(std::move(item));
    }
    return output;
}

}  // namespace telemachy::onboarding::list_norms_versions
