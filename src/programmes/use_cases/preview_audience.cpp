#include "programmes/use_cases/preview_audience.h"

#include <algorithm>
#include <map>

#include "people/people_directory.h"

namespace telemachy::programmes::preview_audience {
namespace {

constexpr std::size_t sample_size = 12;

/// The commonest first.
std::vector<people::Counted> sorted(std::map<std::string, std::int64_t> const& counts) {
    std::vector<people::Counted> found;
    for (auto const& [value, count] : counts) found.push_back({value, count});
    std::ranges::stable_sort(found, std::ranges::greater{}, &people::Counted::count);
    return found;
}

}  // namespace

Result<Output> run(Work& work, Input const& input) {
    TRY(check_rule(input.rule, "/rule"));
    people::PeopleDirectory const directory(work);
    std::vector<Id<people::PersonTag>> ids;
    for (auto& person : directory.population(population_of(input.rule))) ids.push_back(person.id);
    auto cards = directory.cards(ids);

    Output output;
    output.count = static_cast<std::int64_t>(cards.size());
    std::map<std::string, std::int64_t> functions;
    std::map<std::string, std::int64_t> countries;
    for (auto const& card : cards) {
        ++functions[card.function];
        ++countries[card.country];
    }
    output.by_function = sorted(functions);
    output.by_country = sorted(countries);
    // Evenly spread over the names, so that the sample looks like the population and stays the same
    // while a slider moves back and forth.
    std::size_t const step = std::max<std::size_t>(1, cards.size() / sample_size);
    for (std::size_t i = 0; i < cards.size() && output.sample.size() < sample_size; i += step) {
        output.sample.push_back(std::move(cards[i]));
    }
    return output;
}

}  // namespace telemachy::programmes::preview_audience
