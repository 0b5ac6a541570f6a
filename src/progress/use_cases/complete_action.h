#pragma once

#include "kernel/result.h"
#include "progress/use_cases/action_page.h"

/// Whoever meant to do something has done it, or has not after all.
namespace telemachy::progress::complete_action {

struct Input {
    Id<ActionTag> action;
    bool done;
};

Result<Action> run(Work& work, Input const& input);

}  // namespace telemachy::progress::complete_action
