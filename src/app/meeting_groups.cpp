#include "app/meeting_groups.h"

#include "onboarding/onboarding_directory.h"
#include "programmes/programme_directory.h"
#include "relationships/relationships_directory.h"

namespace telemachy::app {
namespace {

using calendar::Group;
using relationships::PairFacts;
using relationships::PairState;

/// Nobody meets for the first time before both have accepted what holds; later meetings go on while a new
/// version asks.
std::optional<Problem> not_yet(Work& work, PairFacts const& pair) {
    if (pair.conversations > 0) return std::nullopt;
    onboarding::OnboardingDirectory const gate(work);
    bool const both = gate.is_complete(pair.programme, pair.mentee) && gate.is_complete(pair.programme, pair.mentor);
    if (both) return std::nullopt;
    return conflict("onboarding.first", "Before a first meeting both have to read and accept what holds in this programme.");
}

Group group_of(Work& work, PairFacts const& pair) {
    auto const programme = programmes::ProgrammeDirectory(work).find(pair.programme);
    return {.reference = pair.id.text(),
            .programme = pair.programme.text(),
            .programme_name = programme ? programme->name : std::string(),
            .people = {pair.mentee, pair.mentor},
            .not_yet = not_yet(work, pair)};
}

template <class Reader>
std::vector<Group> groups_of(Work& work, Reader const& whose) {
    std::vector<Group> groups;
    for (auto const& pair : relationships::RelationshipsDirectory(work).pairs_of(whose)) {
        if (pair.state == PairState::active) groups.push_back(group_of(work, pair));
    }
    return groups;
}

}  // namespace

calendar::Groups meeting_groups() {
    return {
        .find = [](Work& work, std::string const& reference) -> std::optional<Group> {
            auto const pair = relationships::RelationshipsDirectory(work).find(Id<relationships::PairTag>(reference));
            if (!pair || pair->state != PairState::active) return std::nullopt;
            return group_of(work, *pair);
        },
        .of_programme = [](Work& work, std::string const& programme) {
            return groups_of(work, Id<relationships::ProgrammeTag>(programme));
        },
        .of_person = [](Work& work, Id<people::PersonTag> const& person) { return groups_of(work, person); },
    };
}

}  // namespace telemachy::app
