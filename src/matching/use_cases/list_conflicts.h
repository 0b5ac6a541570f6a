#pragma once

#include "matching/use_cases/declare_conflict.h"

/// All recorded conflicts of interest.
namespace telemachy::matching::list_conflicts {

struct Input {};
struct Output {
    std::vector<declare_conflict::ConflictView> items;
};

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::matching::list_conflicts
