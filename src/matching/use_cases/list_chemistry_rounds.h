#pragma once

#include "matching/use_cases/chemistry_view.h"

/// The chemistry rounds of a programme, the newest first.
namespace telemachy::matching::list_chemistry_rounds {

struct Input {
    Id<ProgrammeTag> programme;
};
struct Output {
    std::vector<ChemistryRound> items;
};

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::matching::list_chemistry_rounds
