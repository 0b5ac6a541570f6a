#pragma once

#include <vector>

#include "kernel/result.h"
#include "operation/work.h"
#include "relationships/use_cases/pair_card.h"

/// The pairs the actor is part of: those that wait for an answer first, then the living, then the
/// rest.
namespace telemachy::relationships::list_my_pairs {

struct Input {};

struct Output {
    std::vector<PairCard> items;
};

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::relationships::list_my_pairs
