#include "progress/use_cases/list_actions.h"

#include "progress/permissions.h"

namespace telemachy::progress {

Result<list_actions::Output> list_actions::run(Work& work, Input const& input) {
    auto const pair = TRY(relationships::RelationshipsDirectory(work).own(input.pair));
    Output output{.items = {},
                  .who_sees = {relationships::who_reads(
                      matrix(), "actions", "progress.list_actions", relationships::Readers::both)}};
    for (auto const& row : ActionStore(work).of_pair(input.pair))
        output.items.push_back(action_of(pair, row));
    return output;
}

Result<list_my_actions::Output> list_my_actions::run(Work& work, Input const&) {
    auto const me = TRY(work.acting_person<people::PersonTag>());
    relationships::RelationshipsDirectory const pairs(work);
    Output output;
    for (auto const& row : ActionStore(work).open_of(me)) {
        auto const pair = pairs.own_active(row.pair);
        if (pair) output.items.push_back(action_of(*pair, row));
    }
    return output;
}

}  // namespace telemachy::progress
