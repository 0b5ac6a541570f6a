#include "people/use_cases/see_person.h"

#include "people/domain/text_folding.h"
#include "people/people_directory.h"
#include "people/store/directory_store.h"
#include "people/store/profile_store.h"

namespace telemachy::people::see_person {
namespace {

/// Deeper than any company; a bound, so that nothing depends on the data being sane.
constexpr int levels_shown = 20;

}  // namespace

Result<Output> run(Work& work, Input const& input) {
    auto const row = DirectoryStore(work).card(input.person);
    auto const record = ProfileStore(work).find(input.person);
    if (!row || !record) return refuse(not_found("person"));
    auto card = card_of(*row);
    Output profile{.id = card.id,
                   .name = std::move(card.name),
                   .title = std::move(card.title),
                   .unit = std::move(card.unit),
                   .function = std::move(card.function),
                   .level = std::move(card.level),
                   .country = std::move(card.country),
                   .time_zone = std::move(card.time_zone),
                   .languages = std::move(card.languages),
                   .offers = std::move(card.offers),
                   .status = card.status,
                   .manager = {},
                   .chain = {},
                   .industries = {},
                   .style = record->known.state.facts[RosterField::style]};
    for (auto part : parts_of(record->known.state.facts[RosterField::industries], ";")) {
        profile.industries.emplace_back(part);
    }
    PeopleDirectory const directory(work);
    auto const chains = directory.reporting_chains(std::span(&input.person, 1), levels_shown);
    for (auto const& manager : chains.front().managers) {
        if (auto const found = directory.find(manager)) {
            profile.chain.push_back({found->id, found->name, found->title});
        }
    }
    if (!profile.chain.empty()) profile.manager = profile.chain.front();
    return profile;
}

}  // namespace telemachy::people::see_person
