#pragma once

#include "matching/use_cases/chemistry_view.h"
#include "operation/operation.h"

/// Opens a chemistry round: everybody who takes part is shown up to five people, by the policy in
/// force, and may say until a day and hour whom they would like to meet. Solved first and written
/// afterwards, in one transaction.
namespace telemachy::matching::open_chemistry_round {

struct Input {
    Id<ProgrammeTag> programme;
    Instant closes_at;
};

Result<ChemistryRound> run(Study& study, Input const& input);

}  // namespace telemachy::matching::open_chemistry_round
