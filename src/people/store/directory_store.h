#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "operation/work.h"
#include "people/people.h"

namespace telemachy::people {

/// A row of people_card as the select lists have it.
struct CardRow {
    Id<PersonTag> person;
    std::string name;
    std::string title;
    std::string unit;
    std::string function;
    std::string level;
    std::int64_t level_rank = 0;
    std::string country;
    std::string time_zone;
    std::string languages;
    std::string offers;
    Employment employment = Employment::employee;
    PersonStatus status = PersonStatus::active;
    std::optional<Id<PositionTag>> position;
};

[[nodiscard]] PersonCard card_of(CardRow const& row);
[[nodiscard]] PersonOutline outline_of(CardRow const& row);

/// The first three words of what is typed, as patterns for the text that is searched; empty where there
/// are fewer. What is typed after the third word narrows nothing; people type names, not sentences.
[[nodiscard]] std::array<std::string, 3> word_patterns(std::string_view typed);

/// What somebody looks for: words, and at most one value of each facet.
struct Search {
    std::string words;
    std::map<std::string, std::string> facets;  ///< Kind → value.
    std::optional<PersonStatus> status;         ///< Without one, everybody who has not left.
};

/// Where a page ended: rank of the match, folded name, id.
struct SearchPlace {
    std::int64_t rank = -1;
    std::string sort_key;
    std::string person;
};

struct FoundPage {
    std::vector<CardRow> cards;
    std::optional<SearchPlace> next;
};

struct FoundFacets {
    std::int64_t total = 0;
    std::map<std::string, std::vector<Counted>> by_kind;  ///< The most frequent first.
};

/// Searching the directory. Both questions read people_search once; see the schema for why that is
/// quick.
class DirectoryStore {
public:
    explicit DirectoryStore(Work& work) : work_(work) {}

    [[nodiscard]] FoundPage page(Search const& search, SearchPlace const& after,
                                 std::int64_t limit);
    [[nodiscard]] FoundFacets facets(Search const& search);

    [[nodiscard]] std::optional<CardRow> card(Id<PersonTag> const& person);
    [[nodiscard]] std::vector<CardRow> all_cards();
    /// The values of each kind that anybody here has, sorted.
    [[nodiscard]] std::map<std::string, std::vector<std::string>> values_in_use();

private:
    /// The parameters both questions share: status, eight facets, three words, as patterns.
    struct Patterns {
        std::string status;
        std::array<std::string, 8> facets;
        std::array<std::string, 3> words;
        bool nothing_can_match = false;
    };
    [[nodiscard]] Patterns patterns_of(Search const& search);

    Work& work_;
};

}  // namespace telemachy::people
