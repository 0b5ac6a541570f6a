#include "calendar/use_cases/see_season.h"

#include <charconv>
#include <map>

#include "people/people_directory.h"

namespace telemachy::calendar {

Result<list_seasons::Output> list_seasons::run(Work& work, Input const& input) {
    TRY(work.require_programme(input.programme.value));
    SeasonStore const store(work);
    Output output;
    for (auto const& season : store.of_programme(input.programme.value)) {
        output.items.push_back(season_view(store, season));
    }
    return output;
}

Result<SeasonPlanView> see_season::run(Work& work, Input const& input) {
    auto const season = TRY(season_in_reach(work, input.season));
    return season_view(SeasonStore(work), season);
}

Result<list_season_changes::Output> list_season_changes::run(Work& work, Input const& input) {
    auto const season = TRY(season_in_reach(work, input.season));
    std::int64_t after = 0;
    if (input.cursor) {
        auto const& text = *input.cursor;
        auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), after);
        if (error != std::errc() || end != text.data() + text.size()) {
            return refuse(invalid_field("/cursor", "cursor", "This is not a place in the list."));
        }
    }
    auto rows = SeasonStore(work).changes(season.id, after, input.limit + 1);
    bool const more = static_cast<std::int64_t>(rows.size()) > input.limit;
    if (more) rows.pop_back();
    Output output;
    for (auto const& row : rows) {
        output.items.push_back({row.number, row.reference, row.title, row.begins_before, row.begins_after});
    }
    if (more) output.next = std::to_string(rows.back().number);
    return output;
}

Result<see_season_ledger::Output> see_season_ledger::run(Work& work, Input const& input) {
    auto const season = TRY(season_in_reach(work, input.season));
    auto const shares = SeasonStore(work).shares(season.id);
    std::vector<Id<PersonTag>> people;
    for (auto const& share : shares) people.push_back(share.person);
    std::map<Id<PersonTag>, std::string> names;
    for (auto& each : people::PeopleDirectory(work).find(people)) names[each.id] = std::move(each.name);
    Output output;
    for (auto const& share : shares) {
        output.items.push_back({share.person, names[share.person], share.ledger, share.added});
    }
    return output;
}

}  // namespace telemachy::calendar
