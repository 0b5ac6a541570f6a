#include "progress/use_cases/add_action.h"

#include "progress/use_cases/tell_partner.h"
#include "relationships/today.h"

namespace telemachy::progress::add_action {

Result<Action> run(Work& work, Input const& input) {
    auto const pair = TRY(relationships::RelationshipsDirectory(work).own_active(input.pair));
    if (input.due < relationships::today_for(work, pair.me.id)) {
        return refuse(invalid_field("/due", "past", "This day is over. Name one that is to come."));
    }
    ActionRow action;
    action.id = work.make_id<ActionTag>();
    action.pair = input.pair;
    action.owner = input.mine ? pair.me.id : pair.partner.id;
    action.added_by = pair.me.id;
    action.what = input.what.value;
    action.due = input.due;
    action.added_at = work.now();
    ActionStore(work).add(action);
    if (!input.mine) tell_partner(work, pair, "action_set", "actions");
    work.concerns(input.pair.text());
    return action_of(pair, action);
}

}  // namespace telemachy::progress::add_action
