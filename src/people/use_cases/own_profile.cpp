#include "people/use_cases/own_profile.h"

#include <array>
#include <charconv>
#include <utility>

#include "people/domain/text_folding.h"
#include "people/store/directory_store.h"

namespace telemachy::people {
namespace {

using enum RosterField;

std::vector<std::string> list_of(std::string const& text) {
    std::vector<std::string> items;
    for (auto part : parts_of(text, ";")) items.emplace_back(part);
    return items;
}

std::vector<ProfileSkill> skills_of(ProfileRecord const& record, std::string_view side) {
    std::vector<ProfileSkill> skills;
    for (auto const& row : record.skills) {
        if (row.side == side) skills.push_back({row.name, row.level});
    }
    return skills;
}

/// The names a profile has for the fields its owner may write.
constexpr std::array<std::pair<RosterField, std::string_view>, 7> names{
    {{expertise_offered, "offers"},
     {expertise_wanted, "wants"},
     {industries, "industries"},
     {style, "style"},
     {languages, "languages"},
     {time_zone, "time_zone"},
     {hours_per_month, "hours_per_month"}}};

}  // namespace

OwnProfile profile_of(Work& work, ProfileRecord const& record) {
    auto const& facts = record.known.state.facts;
    Id<PersonTag> const id(record.known.id);
    OwnProfile profile{.id = id,
                       .name = facts[name],
                       .title = {},
                       .unit = {},
                       .function = {},
                       .level = {},
                       .country = facts[country],
                       .status = PersonStatus::active,
                       .offers = skills_of(record, "offer"),
                       .wants = skills_of(record, "want"),
                       .industries = list_of(facts[industries]),
                       .style = {},
                       .languages = list_of(facts[languages]),
                       .time_zone = facts[time_zone],
                       .working_hours = {},
                       .hours_per_month = 0,
                       .paused = record.pauses,
                       .prefilled = {},
                       .version = {record.version}};
    if (!facts[style].empty()) profile.style = facts[style];
    if (auto const& hours = facts[working_hours]; hours.size() == 11) {
        profile.working_hours = WorkingHours{hours.substr(0, 5), hours.substr(6)};
    }
    auto const& month = facts[hours_per_month];
    std::from_chars(month.data(), month.data() + month.size(), profile.hours_per_month);
    if (auto const card = DirectoryStore(work).card(id)) {
        profile.title = card->title;
        profile.unit = card->unit;
        profile.function = card->function;
        profile.level = card->level;
        profile.status = card->status;
    }
    for (auto const& [field, called] : names) {
        bool const from_roster = !facts[field].empty() && !record.known.edited.contains(field);
        if (from_roster) profile.prefilled.emplace_back(called);
    }
    if (profile.working_hours && !record.known.edited.contains(working_hours)) {
        profile.prefilled.emplace_back("working_hours");
    }
    return profile;
}

}  // namespace telemachy::people
