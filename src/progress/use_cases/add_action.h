#pragma once

#include "kernel/result.h"
#include "progress/use_cases/action_page.h"

/// Either of the two notes what one of them does until when.
namespace telemachy::progress::add_action {

struct Input {
    Id<PairTag> pair;
    Text<1, 300> what;
    bool mine;
    Date due;

    static constexpr Sentence sentences[] = {
        {"mine", "Whether you do it; the other of the two does otherwise."},
        {"due", "The day it is done by; today or later."},
    };
};

Result<Action> run(Work& work, Input const& input);

}  // namespace telemachy::progress::add_action
