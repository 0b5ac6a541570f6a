#include "matching/use_cases/rank_partners.h"

#include <set>

namespace telemachy::matching::rank_partners {

Result<list_my_chemistry::Output> run(Work& work, Input const& input) {
    auto const me = TRY(work.acting_person<PersonTag>());
    ChemistryStore store(work);
    auto const round = TRY(store.get(input.round));
    auto const mine = store.to(me);
    bool const asked = std::ranges::any_of(mine, [&](SuggestionRow const& row) {
        return row.round == input.round && row.side == input.side;
    });
    if (!asked) return refuse(not_found("chemistry round"));
    if (!round.open_at(work.now()))
        return refuse(
            conflict("chemistry.closed", "This round is over: what you said before counts."));
    if (std::set(input.people.begin(), input.people.end()).size() != input.people.size())
        return refuse(invalid_field("/people", "twice", "Name each person once."));
    if (!store.rank(round.id, me, input.side, input.people))
        return refuse(
            invalid_field("/people", "not_shown", "Choose among the people you were shown."));
    // The record says that somebody answered, and not what: it has readers of its own.
    work.concerns(round.id.text());
    return list_my_chemistry::run(work, {});
}

}  // namespace telemachy::matching::rank_partners
