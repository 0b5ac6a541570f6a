#include "app/meeting_groups.h"

#include <set>

#include "onboarding/onboarding_directory.h"
#include "programmes/programme_directory.h"
#include "relationships/relationships_directory.h"
#include "supervision/supervision_directory.h"

namespace telemachy::app {
namespace {

using calendar::Group;
using relationships::PairFacts;
using relationships::PairState;
using relationships::RelationshipsDirectory;

Problem onboarding_first() {
    return conflict("onboarding.first", "Before a first meeting both have to read and accept what holds in this programme.");
}

/// Nobody meets for the first time before both have accepted what holds; later meetings go on while a new
/// version asks.
bool may_meet(Work& work, PairFacts const& pair) {
    if (pair.conversations > 0) return true;
    onboarding::OnboardingDirectory const gate(work);
    return gate.is_complete(pair.programme, pair.mentee) && gate.is_complete(pair.programme, pair.mentor);
}

Group group_in(Work& work, PairFacts const& pair, std::string reference) {
    auto const programme = programmes::ProgrammeDirectory(work).find(pair.programme);
    return {.reference = std::move(reference),
            .programme = pair.programme.text(),
            .programme_name = programme ? programme->name : std::string(),
            .people = {}};
}

Group pair_group(Work& work, PairFacts const& pair) {
    auto group = group_in(work, pair, pair.id.text());
    group.people = {pair.mentee, pair.mentor};
    if (!may_meet(work, pair)) group.not_yet = onboarding_first();
    return group;
}

/// A circle keeps its name while people come and go: the programme's and its mentor's.
constexpr char between = '.';

/// Everybody around one mentor meets at once, so it is one meeting and one hour of the mentor's. Who has not
/// accepted yet what holds is not asked to come, and does not keep the others waiting.
Group circle_group(Work& work, std::vector<PairFacts> const& circle) {
    auto const& first = circle.front();
    auto group = group_in(work, first, first.programme.text() + between + first.mentor.text());
    group.people.push_back(first.mentor);
    for (auto const& pair : circle) {
        if (may_meet(work, pair)) group.people.push_back(pair.mentee);
    }
    if (group.people.size() < 2) {
        group.not_yet = onboarding_first();
        for (auto const& pair : circle) group.people.push_back(pair.mentee);
    }
    return group;
}

/// Whoever this pair meets with: the circle it belongs to, or its two.
Group group_of(Work& work, PairFacts const& pair) {
    auto const circle = RelationshipsDirectory(work).circle_around(pair.programme, pair.mentor);
    return circle.empty() ? pair_group(work, pair) : circle_group(work, circle);
}

/// Peers who meet among themselves. Of no programme here: whoever plans its season does not see that they meet, and
/// the hours a programme asks for are not counted for it.
std::optional<Group> supervision_group(Work& work, std::string const& reference) {
    auto const found = supervision::meeting_group(work, reference);
    if (!found) return std::nullopt;
    auto const programme = programmes::ProgrammeDirectory(work).find(found->programme);
    return Group{.reference = reference,
                 .programme = {},
                 .programme_name = programme ? programme->name : std::string(),
                 .people = found->people,
                 .names_in_title = false};
}

std::optional<Group> find(Work& work, std::string const& reference) {
    RelationshipsDirectory const directory(work);
    if (auto const cut = reference.find(between); cut != std::string::npos) {
        auto const circle = directory.circle_around(Id<relationships::ProgrammeTag>(reference.substr(0, cut)),
                                                    Id<relationships::PersonTag>(reference.substr(cut + 1)));
        return circle.empty() ? std::nullopt : std::optional(circle_group(work, circle));
    }
    if (auto group = supervision_group(work, reference)) return group;
    auto const pair = directory.find(Id<relationships::PairTag>(reference));
    if (!pair || pair->state != PairState::active) return std::nullopt;
    return group_of(work, *pair);
}

template <class Reader>
std::vector<Group> groups_of(Work& work, Reader const& whose) {
    std::vector<Group> groups;
    std::set<std::string> circles;
    for (auto const& pair : RelationshipsDirectory(work).pairs_of(whose)) {
        if (pair.state != PairState::active) continue;
        if (circles.contains(pair.programme.text() + between + pair.mentor.text())) continue;
        groups.push_back(group_of(work, pair));
        if (groups.back().reference != pair.id.text()) circles.insert(groups.back().reference);
    }
    return groups;
}

}  // namespace

calendar::Groups meeting_groups() {
    return {
        .find = find,
        .of_programme = [](Work& work, std::string const& programme) {
            return groups_of(work, Id<relationships::ProgrammeTag>(programme));
        },
        .of_person = [](Work& work, Id<people::PersonTag> const& person) { return groups_of(work, person); },
    };
}

}  // namespace telemachy::app
