#pragma once

#include "matching/use_cases/chemistry_view.h"

/// Closes a chemistry round before its clock does: what was said counts from now.
namespace telemachy::matching::close_chemistry_round {

struct Input {
    Id<ChemistryTag> round;
};

Result<ChemistryRound> run(Work& work, Input const& input);

}  // namespace telemachy::matching::close_chemistry_round
