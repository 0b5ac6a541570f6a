#include "onboarding/use_cases/list_onboarding.h"

#include <algorithm>

#include "people/people_directory.h"
#include "programmes/programme_directory.h"

namespace telemachy::onboarding::list_onboarding {
namespace {

std::vector<programmes::Participant> everybody(Work& work, Id<ProgrammeTag> const& programme) {
    programmes::ProgrammeDirectory const directory(work);
    auto all = directory.participants(programme, programmes::Side::mentee);
    auto const mentors = directory.participants(programme, programmes::Side::mentor);
    all.insert(all.end(), mentors.begin(), mentors.end());
    return all;
}

}  // namespace

Result<Output> run(Work& work, Input const& input) {
    if (!programmes::ProgrammeDirectory(work).knows(input.programme)) {
        return refuse(not_found("programme"));
    }
    TRY(work.require_programme(input.programme.text()));
    NormsStore const store(work);
    auto const norms = store.in_force(input.programme);
    auto const acknowledgements = store.acknowledgements(input.programme);
    people::PeopleDirectory const people(work);

    Output output;
    if (norms) output.in_force = norms->number;
    for (auto const& participant : everybody(work, input.programme)) {
        auto const person = people.find(participant.person);
        Item item{.person = participant.person,
                  .name = person ? person->name : std::string(),
                  .title = person ? person->title : std::string(),
                  .side = participant.side,
                  .complete = !norms};
        if (auto const found = acknowledgements.find(participant.person); found != acknowledgements.end()) {
            item.accepted = found->second.number;
            item.accepted_at = found->second.at;
            item.complete = !norms || found->second.number == norms->number;
        }
        ++(item.complete ? output.complete : output.waiting);
        output.items.push_back(std::move(item));
    }
    std::ranges::stable_sort(output.items, [](Item const& a, Item const& b) {
        return std::tie(a.complete, a.name) < std::tie(b.complete, b.name);
    });
    return output;
}

}  // namespace telemachy::onboarding::list_onboarding
