#include "matching/use_cases/list_chemistry_rounds.h"

namespace telemachy::matching::list_chemistry_rounds {

Result<Output> run(Work& work, Input const& input) {
    TRY(work.require_programme(input.programme.text()));
    Output output;
    for (auto const& row : ChemistryStore(work).of_programme(input.programme))
        output.items.push_back(view_of(work, row));
    return output;
}

}  // namespace telemachy::matching::list_chemistry_rounds
