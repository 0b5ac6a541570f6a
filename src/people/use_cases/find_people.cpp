#include "people/use_cases/find_people.h"

#include <algorithm>

#include "people/store/company_store.h"
#include "people/store/directory_store.h"

namespace telemachy::people::find_people {
namespace {

/// A place in the list as a cursor: rank, id and folded name, which may hold anything and so comes
/// last.
std::string cursor_of(SearchPlace const& place) {
    return std::to_string(place.rank) + "." + place.person + "." + place.sort_key;
}

Result<SearchPlace> place_of(std::optional<std::string> const& cursor) {
    if (!cursor) return SearchPlace{};
    auto const first = cursor->find('.');
    auto const second = first == std::string::npos ? first : cursor->find('.', first + 1);
    bool const fine =
        second != std::string::npos && first == 1 && (*cursor)[0] >= '0' && (*cursor)[0] <= '2';
    if (!fine) return refuse(invalid_field("/cursor", "cursor", "This is no place in this list."));
    return SearchPlace{(*cursor)[0] - '0', cursor->substr(second + 1),
                       cursor->substr(first + 1, second - first - 1)};
}

/// Nobody reads further, and every letter typed asks again.
constexpr std::size_t values_shown = 100;

std::vector<Counted> shown(std::vector<Counted> values) {
    if (values.size() > values_shown) values.resize(values_shown);
    return values;
}

void sort_by_rank(Work& work, std::vector<Counted>& levels) {
    auto const ranks = CompanyStore::ranks(work);
    auto const rank_of = [&](Counted const& level) {
        auto const found = ranks.find(level.value);
        return found == ranks.end() ? 0 : found->second;
    };
    std::ranges::stable_sort(levels, std::ranges::greater{}, rank_of);
}

}  // namespace

Result<Output> run(Work& work, Input const& input) {
    Search search{
        .words = input.q ? input.q->value : std::string(), .facets = {}, .status = input.status};
    auto const narrow = [&](char const* kind, std::optional<std::string> const& value) {
        if (value && !value->empty()) search.facets.emplace(kind, *value);
    };
    narrow("function", input.function);
    narrow("unit", input.unit);
    narrow("level", input.level);
    narrow("country", input.country);
    narrow("expertise", input.expertise);
    narrow("language", input.language);
    narrow("industry", input.industry);
    narrow("time_zone", input.time_zone);

    DirectoryStore directory(work);
    auto const page = directory.page(search, TRY(place_of(input.cursor)), input.limit);
    auto found = directory.facets(search);

    Output output;
    for (auto const& card : page.cards) output.items.push_back(card_of(card));
    output.total = found.total;
    output.facets = {
        shown(std::move(found.by_kind["function"])),  shown(std::move(found.by_kind["unit"])),
        shown(std::move(found.by_kind["level"])),     shown(std::move(found.by_kind["country"])),
        shown(std::move(found.by_kind["expertise"])), shown(std::move(found.by_kind["language"])),
        shown(std::move(found.by_kind["industry"])),  shown(std::move(found.by_kind["time_zone"]))};
    sort_by_rank(work, output.facets.level);
    if (page.next) output.next = cursor_of(*page.next);
    return output;
}

}  // namespace telemachy::people::find_people
