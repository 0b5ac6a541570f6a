#include "progress/use_cases/action_page.h"

namespace telemachy::progress {

Action action_of(relationships::OwnPairFacts const& pair, ActionRow const& row) {
    bool const mine = row.owner == pair.me.id;
    return {
        .id = row.id,
        .pair = row.pair,
        .partner = pair.partner.name,
        .mine = mine,
        .added_by_me = row.added_by == pair.me.id,
        .owner = mine ? pair.me.name : pair.partner.name,
        .what = row.what,
        .due = row.due,
        .done = row.done_at,
    };
}

Result<OwnAction> own_action(Work& work, Id<ActionTag> const& action) {
    auto row = ActionStore(work).find(action);
    if (!row) return refuse(not_found("action"));
    auto pair = relationships::RelationshipsDirectory(work).own(row->pair);
    if (!pair) return refuse(not_found("action"));
    return OwnAction{std::move(*row), std::move(*pair)};
}

}  // namespace telemachy::progress
