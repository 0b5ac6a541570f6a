#include "matching/use_cases/list_scenarios.h"

namespace telemachy::matching::list_scenarios {

Result<Output> run(Work& work, Input const& input) {
    TRY(work.require_programme(input.programme.text()));
    Output output;
    for (auto const& row : PolicyStore(work).scenarios(input.programme))
        output.items.push_back(view_of(row));
    return output;
}

}  // namespace telemachy::matching::list_scenarios
