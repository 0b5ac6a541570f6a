#pragma once

#include <string>
#include <vector>

#include "kernel/result.h"

namespace telemachy {
class Runner;
}

namespace telemachy::demo {

/// Fills an empty database with the demo company and its past, by playing that past through the
/// house's own operations on the days they would have happened. Does nothing where a house has been
/// set up already. Refuses, and leaves the reason, if the story meets a refusal.
[[nodiscard]] Result<void> seed_demo(Runner& runner);

/// Who may be visited, in the order of the door.
struct CastEntry {
    std::string email;
    std::string name;
    std::string role;  ///< "Coordinator", "Reverse mentor", ...
};
[[nodiscard]] std::vector<CastEntry> cast_list();

}  // namespace telemachy::demo
