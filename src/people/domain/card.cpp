#include "people/domain/card.h"

#include <algorithm>

#include "people/domain/roster_value.h"
#include "people/domain/text_folding.h"

namespace telemachy::people {
namespace {

using enum RosterField;

std::string strongest_first(std::string const& expertise) {
    auto said = said_expertise(expertise);
    std::ranges::stable_sort(said, std::ranges::greater{}, &SaidExpertise::level);
    std::string joined;
    for (auto const& [term, skill_level] : said) joined += (joined.empty() ? "" : "; ") + term;
    return joined;
}

std::string status_of(Standing standing, bool pauses) {
    if (standing == Standing::left || standing == Standing::removed) return "left";
    return standing == Standing::paused || pauses ? "paused" : "active";
}

/// The unit a card names: the unit itself, and where posts have none, what is next to it.
std::string unit_of(PostFacts const& facts) {
    for (auto const field : {unit, team, parent_unit, organisation, parent_organisation}) {
        if (!facts[field].empty()) return facts[field];
    }
    return {};
}

}  // namespace

Card make_card(std::string const& id, PersonState const& person, bool pauses, KnownPost const* post,
               int level_rank) {
    Card card{
        .person = id,
        .name = person.facts[name],
        .level_rank = level_rank,
        .country = person.facts[country],
        .time_zone = person.facts[time_zone],
        .languages = person.facts[languages],
        .offers = strongest_first(person.facts[expertise_offered]),
        .industries = person.facts[industries],
        .employment = person.facts[employment].empty() ? "employee" : person.facts[employment],
        .status = status_of(person.standing, pauses)};
    if (post != nullptr) {
        card.title = post->state.facts[job_title];
        card.unit = unit_of(post->state.facts);
        card.function = post->state.facts[function];
        card.level = post->state.facts[level];
        card.position = post->id;
    }
    return card;
}

std::string search_text(Card const& card) {
    return " " + folded_words(card.name) + " | " + folded_words(card.title) + " | " +
           folded_words(card.unit) + " | " + folded_words(card.offers);
}

std::string sort_key(Card const& card) { return folded_words(card.name); }

std::vector<std::pair<std::string, std::string>> facets_of(Card const& card) {
    std::vector<std::pair<std::string, std::string>> facets;
    auto const add = [&](std::string kind, std::string_view value) {
        if (!value.empty()) facets.emplace_back(std::move(kind), value);
    };
    add("function", card.function);
    add("unit", card.unit);
    add("level", card.level);
    add("country", card.country);
    for (auto code : parts_of(card.languages, ";")) add("language", code);
    for (auto term : parts_of(card.offers, ";")) add("expertise", term);
    for (auto industry : parts_of(card.industries, ";")) add("industry", industry);
    add("time_zone", card.time_zone);
    return facets;
}

std::string initials_of(std::string const& name) {
    auto const words = parts_of(name, " \t-");
    std::string initials;
    auto const first_letter = [](std::string_view word) {
        std::size_t end = 1;
        while (end < word.size() && (static_cast<unsigned char>(word[end]) & 0xC0) == 0x80) ++end;
        return std::string(word.substr(0, end));
    };
    if (!words.empty()) initials += first_letter(words.front());
    if (words.size() > 1) initials += first_letter(words.back());
    return initials;
}

}  // namespace telemachy::people
