#pragma once

#include <string>
#include <vector>

#include "operation/runner.h"

namespace telemachy::app {

/// `telemachy serve`: opens the house, seeds the demo if asked, and serves until SIGTERM or SIGINT.
[[nodiscard]] int serve(std::vector<std::string> const& words);

}  // namespace telemachy::app
