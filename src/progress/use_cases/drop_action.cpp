#include "progress/use_cases/drop_action.h"

namespace telemachy::progress::drop_action {

Result<Done> run(Work& work, Input const& input) {
    auto const own = TRY(own_action(work, input.action));
    if (own.row.done_at) {
        return refuse(conflict("action.done", "This has been done and stays on the page."));
    }
    ActionStore(work).drop(own.row.id);
    work.concerns(own.row.pair.text());
    return Done{};
}

}  // namespace telemachy::progress::drop_action
