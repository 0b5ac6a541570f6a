#include "progress/use_cases/list_objectives.h"

#include "progress/permissions.h"

namespace telemachy::progress::list_objectives {

Result<Output> run(Work& work, Input const& input) {
    auto const pair = TRY(relationships::RelationshipsDirectory(work).own(input.pair));
    Output output{
        .items = {},
        .who_sees = {relationships::who_reads(matrix(), "objectives", "progress.list_objectives",
                                              relationships::Readers::both)}};
    for (auto const& row : ObjectiveStore(work).of_pair(input.pair))
        output.items.push_back(objective_of(work, pair, row));
    return output;
}

}  // namespace telemachy::progress::list_objectives
