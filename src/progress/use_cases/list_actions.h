#pragma once

#include <vector>

#include "kernel/result.h"
#include "progress/use_cases/action_page.h"
#include "relationships/who_sees.h"

/// What the two of a pair mean to do and have done.
namespace telemachy::progress {
namespace list_actions {

struct Input {
    Id<PairTag> pair;
};

struct Output {
    std::vector<Action> items;
    std::vector<relationships::WhoSees> who_sees;
};

Result<Output> run(Work& work, Input const& input);

}  // namespace list_actions

/// What the actor still has to do, over all pairs that are at work: what is due first comes first.
namespace list_my_actions {

struct Input {};

struct Output {
    std::vector<Action> items;
};

Result<Output> run(Work& work, Input const& input);

}  // namespace list_my_actions
}  // namespace telemachy::progress
