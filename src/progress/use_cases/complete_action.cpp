#include "progress/use_cases/complete_action.h"

#include "progress/use_cases/tell_partner.h"

namespace telemachy::progress::complete_action {

Result<Action> run(Work& work, Input const& input) {
    auto own = TRY(own_action(work, input.action));
    if (own.row.owner != own.pair.me.id) {
        return refuse(forbidden("action.not_yours",
                                own.pair.partner.name + " does this, and says when it is done."));
    }
    work.concerns(own.row.pair.text());
    // Pressing twice, on two devices, is one deed and is told once.
    if (own.row.done_at.has_value() == input.done) return action_of(own.pair, own.row);
    own.row.done_at = input.done ? std::optional(work.now()) : std::nullopt;
    ActionStore(work).complete(own.row.id, own.row.done_at);
    if (input.done) tell_partner(work, own.pair, "action_done", "actions");
    return action_of(own.pair, own.row);
}

}  // namespace telemachy::progress::complete_action
