#pragma once

#include "kernel/result.h"
#include "progress/use_cases/action_page.h"

/// Whoever does something, or whoever noted it, lets it fall while it is not done.
namespace telemachy::progress::drop_action {

struct Input {
    Id<ActionTag> action;
};

Result<Done> run(Work& work, Input const& input);

}  // namespace telemachy::progress::drop_action
