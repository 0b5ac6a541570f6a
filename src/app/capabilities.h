#pragma once

#include "operation/runner.h"

namespace telemachy::app {

/// All the rooms, one line each.
[[nodiscard]] House the_house_of_telemachy();

}  // namespace telemachy::app
