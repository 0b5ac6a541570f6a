#pragma once

#include "matching/use_cases/list_my_chemistry.h"

/// Says whom I would like to meet of those I was shown, the best first; whoever is left out is not
/// asked for. Read by the solver and by nobody else, and never told to those on it.
namespace telemachy::matching::rank_partners {

struct Input {
    Id<ChemistryTag> round;
    Side side = Side::mentee;
    std::vector<Id<PersonTag>> people;
};

Result<list_my_chemistry::Output> run(Work& work, Input const& input);

}  // namespace telemachy::matching::rank_partners
