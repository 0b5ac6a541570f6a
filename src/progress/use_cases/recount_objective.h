#pragma once

#include "kernel/result.h"
#include "progress/use_cases/objective_page.h"

/// Whoever set an objective tells how it went: what they learnt, which action it informed, what
/// there is to show for it, where they find themselves now. Told as often as there is something to
/// tell, while the pair lives and after it has ended.
namespace telemachy::progress::recount_objective {

struct Input {
    Id<ObjectiveTag> objective;
    Text<1, 1000> knowledge;
    Text<1, 1000> action;
    Text<0, 1000> seen;
    Rating after;

    static constexpr Sentence sentences[] = {
        {"knowledge", "What you know now that you did not know."},
        {"action", "What you did differently because of it."},
        {"seen", "What there is to show for it, if there is something yet."},
        {"after", "Where you find yourself now, 1 to 10."},
    };
};

Result<Objective> run(Work& work, Input const& input);

}  // namespace telemachy::progress::recount_objective
