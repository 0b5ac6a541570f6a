#include "progress/store/action_store.h"

#include "progress/sql.h"

namespace telemachy::progress {

void ActionStore::add(ActionRow const& action) {
    work_.tx().run(sql::insert_action, action.id, action.pair, action.owner, action.added_by,
                   action.what, action.due, action.added_at);
}

std::optional<ActionRow> ActionStore::find(Id<ActionTag> const& action) {
    return work_.tx().one<ActionRow>(sql::find_action, action);
}

std::vector<ActionRow> ActionStore::of_pair(Id<PairTag> const& pair) {
    return work_.tx().all<ActionRow>(sql::actions_of_pair, pair);
}

std::vector<ActionRow> ActionStore::open_of(Id<PersonTag> const& owner) {
    return work_.tx().all<ActionRow>(sql::open_actions_of, owner);
}

void ActionStore::complete(Id<ActionTag> const& action, std::optional<Instant> const& done_at) {
    work_.tx().run(sql::complete_action, action, done_at);
}

void ActionStore::drop(Id<ActionTag> const& action) { work_.tx().run(sql::drop_action, action); }

}  // namespace telemachy::progress
