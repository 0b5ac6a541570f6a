#pragma once

#include "demo/domain/company.h"

namespace telemachy::demo {

/// Replaces what the dice said of one of the cast by what their story needs; the rest stays thrown.
void apply_cast_profile(DemoPerson& person);

}  // namespace telemachy::demo
