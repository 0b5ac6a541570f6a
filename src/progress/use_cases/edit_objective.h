#pragma once

#include <optional>

#include "kernel/result.h"
#include "progress/use_cases/objective_page.h"

/// Whoever set an objective says it better.
namespace telemachy::progress::edit_objective {

struct Input {
    Id<ObjectiveTag> objective;
    ExpectedVersion version;
    Text<1, 500> aim;
    Text<1, 1000> evidence;
    Rating before;
    std::optional<Date> aim_by;
};

Result<Objective> run(Work& work, Input const& input);

}  // namespace telemachy::progress::edit_objective
