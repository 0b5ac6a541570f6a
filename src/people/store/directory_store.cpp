#include "people/store/directory_store.h"

#include <algorithm>
#include <charconv>

#include "people/domain/card.h"
#include "people/domain/text_folding.h"
#include "people/sql.h"

namespace telemachy::people {
namespace {

struct FoundRow {
    Id<PersonTag> person;
    std::string name;
    std::string title;
    std::string unit;
    std::string function;
    std::string level;
    std::int64_t level_rank;
    std::string country;
    std::string time_zone;
    std::string languages;
    std::string offers;
    Employment employment;
    PersonStatus status;
    std::optional<Id<PositionTag>> position;
    std::string sort_key;
    std::int64_t rank;
};

struct FacetRow {
    std::int64_t code = 0;
    std::string kind;
    std::string value;
};

CardRow without_place(FoundRow row) {
    return {std::move(row.person),
            std::move(row.name),
            std::move(row.title),
            std::move(row.unit),
            std::move(row.function),
            std::move(row.level),
            row.level_rank,
            std::move(row.country),
            std::move(row.time_zone),
            std::move(row.languages),
            std::move(row.offers),
            row.employment,
            row.status,
            std::move(row.position)};
}

/// `text` with what `like` would take as wild made plain.
std::string escaped(std::string_view text) {
    std::string out;
    for (char c : text) {
        if (c == '%' || c == '_' || c == '!') out.push_back('!');
        out.push_back(c);
    }
    return out;
}

/// Adds one for each code in ' 3 17 204 '.
void count_codes(std::string_view codes, std::vector<std::int64_t>& counts) {
    char const* at = codes.data();
    char const* const end = at + codes.size();
    while (at < end) {
        if (*at == ' ') {
            ++at;
            continue;
        }
        std::size_t code = 0;
        at = std::from_chars(at, end, code).ptr;
        if (code >= counts.size()) counts.resize(code + 1);
        ++counts[code];
    }
}

}  // namespace

PersonCard card_of(CardRow const& row) {
    return {.id = row.person,
            .name = row.name,
            .title = row.title,
            .unit = row.unit,
            .function = row.function,
            .level = row.level,
            .country = row.country,
            .time_zone = row.time_zone,
            .languages = list_of(row.languages),
            .offers = list_of(row.offers),
            .status = row.status};
}

PersonOutline outline_of(CardRow const& row) {
    return {row.person, row.name, row.title, row.function, initials_of(row.name)};
}

std::array<std::string, 3> word_patterns(std::string_view typed) {
    std::array<std::string, 3> patterns;
    auto const words = folded_words(typed);
    std::size_t next = 0;
    for (auto word : parts_of(words, " ")) {
        if (next == patterns.size()) break;
        patterns[next++] = "%" + escaped(word) + "%";
    }
    return patterns;
}

DirectoryStore::Patterns DirectoryStore::patterns_of(Search const& search) {
    Patterns patterns;
    if (search.status) patterns.status = reflect::word_of(*search.status);
    std::size_t next = 0;
    for (auto const& [kind, value] : search.facets) {
        auto const code = work_.tx().one<std::int64_t>(sql::find_facet, kind, value);
        if (!code || next == patterns.facets.size()) {
            patterns.nothing_can_match = true;
            return patterns;
        }
        patterns.facets[next++] = "% " + std::to_string(*code) + " %";
    }
    patterns.words = word_patterns(search.words);
    return patterns;
}

FoundPage DirectoryStore::page(Search const& search, SearchPlace const& after, std::int64_t limit) {
    FoundPage page;
    auto const [status, facets, words, nothing] = patterns_of(search);
    if (nothing) return page;
    std::vector<FoundRow> rows;
    if (words[0].empty()) {
        rows = work_.tx().all<FoundRow>(sql::page_by_name, status, facets[0], facets[1], facets[2],
                                        facets[3], facets[4], facets[5], facets[6], facets[7],
                                        after.sort_key, after.person, limit + 1);
    } else {
        auto const typed = escaped(folded_words(search.words));
        rows = work_.tx().all<FoundRow>(sql::page_by_rank, status, facets[0], facets[1], facets[2],
                                        facets[3], facets[4], facets[5], facets[6], facets[7],
                                        words[0], words[1], words[2], typed + "%",
                                        "% " + typed + "%", after.rank, after.sort_key,
                                        after.person, limit + 1);
    }
    if (static_cast<std::int64_t>(rows.size()) > limit) {
        rows.pop_back();
        page.next = SearchPlace{rows.back().rank, rows.back().sort_key, rows.back().person.text()};
    }
    for (auto& row : rows) page.cards.push_back(without_place(std::move(row)));
    return page;
}

FoundFacets DirectoryStore::facets(Search const& search) {
    FoundFacets found;
    auto const [status, facets, words, nothing] = patterns_of(search);
    if (nothing) return found;
    std::vector<std::int64_t> counts;
    work_.tx().each(
        sql::facets_of_found,
        [&](storage::Row const& row) {
            ++found.total;
            count_codes(row.text(0), counts);
        },
        status, facets[0], facets[1], facets[2], facets[3], facets[4], facets[5], facets[6],
        facets[7], words[0], words[1], words[2]);
    for (auto& row : work_.tx().all<FacetRow>(sql::all_facets)) {
        auto const code = static_cast<std::size_t>(row.code);
        if (code >= counts.size() || counts[code] == 0) continue;
        found.by_kind[row.kind].push_back({std::move(row.value), counts[code]});
    }
    for (auto& [kind, values] : found.by_kind) {
        std::ranges::sort(values, [](Counted const& a, Counted const& b) {
            return a.count != b.count ? a.count > b.count : a.value < b.value;
        });
    }
    return found;
}

std::optional<CardRow> DirectoryStore::card(Id<PersonTag> const& person) {
    return work_.tx().one<CardRow>(sql::find_card, person);
}

std::vector<CardRow> DirectoryStore::all_cards() { return work_.tx().all<CardRow>(sql::all_cards); }

std::map<std::string, std::vector<std::string>> DirectoryStore::values_in_use() {
    std::map<std::string, std::vector<std::string>> values;
    for (auto& [kind, counted] : facets({}).by_kind) {
        for (auto& each : counted) values[kind].push_back(std::move(each.value));
        std::ranges::sort(values[kind]);
    }
    return values;
}

}  // namespace telemachy::people
