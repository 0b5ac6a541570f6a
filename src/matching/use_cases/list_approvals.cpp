#include "matching/use_cases/list_approvals.h"

namespace telemachy::matching::list_approvals {

Result<Output> run(Work& work, Input const&) {
    Output output;
    for (auto const& row : RunStore(work).in_state(RunState::submitted))
        if (work.covers_programme(row.programme.text()) && had_no_part_in(row, work.actor()))
            output.items.push_back(view_of(work, row));
    return output;
}

}  // namespace telemachy::matching::list_approvals
