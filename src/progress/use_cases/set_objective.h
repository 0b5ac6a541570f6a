#pragma once

#include <optional>

#include "kernel/result.h"
#include "progress/use_cases/objective_page.h"

/// Either of the two says what they want to become better at, where they find themselves now, and
/// what would show that they have come on.
namespace telemachy::progress::set_objective {

struct Input {
    Id<PairTag> pair;
    Text<1, 500> aim;
    Text<1, 1000> evidence;
    Rating before;
    std::optional<Date> aim_by;

    static constexpr Sentence sentences[] = {
        {"evidence", "What would show it, to you and to others."},
        {"before", "Where you find yourself now, 1 to 10."},
        {"aim_by", "The day you mean to be there, if there is one."},
    };
};

Result<Objective> run(Work& work, Input const& input);

}  // namespace telemachy::progress::set_objective
