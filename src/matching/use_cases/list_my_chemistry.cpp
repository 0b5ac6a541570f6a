#include "matching/use_cases/list_my_chemistry.h"

#include <algorithm>
#include <map>

#include "people/people_directory.h"
#include "programmes/programme_directory.h"

namespace telemachy::matching::list_my_chemistry {
namespace {

std::map<std::string, PersonMini> people_in(Work& work, std::vector<SuggestionRow> const& rows) {
    std::vector<Id<PersonTag>> ids;
    for (auto const& row : rows) ids.push_back(row.partner);
    std::map<std::string, PersonMini> people;
    for (auto const& card : people::PeopleDirectory(work).cards(ids))
        people[card.id.text()] = {card.id.text(), card.name, card.title, card.function,
                                  initials_of(card.name)};
    return people;
}

MyRound& round_of(std::vector<MyRound>& rounds, SuggestionRow const& row) {
    auto const found = std::ranges::find_if(
        rounds, [&](MyRound const& each) { return each.id == row.round && each.side == row.side; });
    if (found != rounds.end()) return *found;
    auto& added = rounds.emplace_back();
    added.id = row.round;
    added.side = row.side;
    return added;
}

}  // namespace

Result<Output> run(Work& work, Input const&) {
    auto const me = TRY(work.acting_person<PersonTag>());
    ChemistryStore const store(work);
    auto const rows = store.to(me);
    auto people = people_in(work, rows);
    Output output;
    for (auto const& row : rows)
        if (auto const known = people.find(row.partner.text()); known != people.end())
            round_of(output.items, row)
                .suggestions.push_back({known->second, row.sentence, row.place});
    auto const answers = store.answered_by(me);
    for (auto& item : output.items) {
        auto const round = TRY(store.get(item.id));
        item.programme = round.programme;
        if (auto const programme = programmes::ProgrammeDirectory(work).find(round.programme))
            item.programme_name = programme->name;
        item.closes_at = round.closes_at;
        item.open = round.open_at(work.now());
        item.answered = std::ranges::any_of(answers, [&](AnsweredRow const& each) {
            return each.round == item.id && each.side == item.side;
        });
        std::ranges::sort(item.suggestions, {},
                          [](Suggested const& each) { return each.person.name; });
    }
    return output;
}

}  // namespace telemachy::matching::list_my_chemistry
