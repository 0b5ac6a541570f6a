#pragma once

#include <vector>

#include "kernel/result.h"
#include "progress/use_cases/objective_page.h"
#include "relationships/who_sees.h"

/// What both of a pair want to become better at, and how it went so far.
namespace telemachy::progress::list_objectives {

struct Input {
    Id<PairTag> pair;
};

struct Output {
    std::vector<Objective> items;
    std::vector<relationships::WhoSees> who_sees;
};

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::progress::list_objectives
