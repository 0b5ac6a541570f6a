#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "people/domain/company.h"

namespace telemachy::people {

/// What the directory shows and finds of a person, written down in one place so that reading it
/// costs nothing. No group attribute comes near it.
struct Card {
    std::string person = {};
    std::string name = {};
    std::string title = {};
    std::string unit = {};
    std::string function = {};
    std::string level = {};
    int level_rank = 0;
    std::string country = {};
    std::string time_zone = {};
    std::string languages = {};  ///< Codes with "; " between them.
    std::string offers = {};     ///< Names of terms, the strongest first, likewise.
    std::string industries = {};  ///< Likewise; for finding, and on the profile, not on the card itself.
    std::string employment = {};
    std::string status = {};    ///< active, paused or left.
    std::string position = {};  ///< The id of the post it shows; empty for none.
};

/// A card of a person with their main post, if they have one. `pauses` is the owner's own switch.
[[nodiscard]] Card make_card(std::string const& id, PersonState const& person, bool pauses,
                             KnownPost const* post, int level_rank);

/// The folded text a search looks into: name, title and unit, a blank before each word.
[[nodiscard]] std::string search_text(Card const& card);

/// What lists sort by: the folded name, so that Ångström stands under A.
[[nodiscard]] std::string sort_key(Card const& card);

/// What the person counts towards in the facets: kind and value.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> facets_of(Card const& card);

/// "Ann Mary Lee" → "AL", "Plato" → "P".
[[nodiscard]] std::string initials_of(std::string const& name);

}  // namespace telemachy::people
