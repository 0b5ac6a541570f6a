#pragma once

#include "demo/seeding/stage.h"

namespace telemachy::demo {

/// The company opens its house: named and open to visitors, the vocabulary defined, the roster of
/// last quarter imported, an account for everybody who will ever act, roles given, the cast at the
/// door.
[[nodiscard]] Result<void> move_in(Stage& stage);

/// The roster of today over that of last quarter: joiners, leavers, a team under another manager.
[[nodiscard]] Result<void> import_todays_roster(Stage& stage);

/// When the company moved in: before the pilot of its first programme.
[[nodiscard]] Instant day_of_moving_in(DemoCompany const& company);

}  // namespace telemachy::demo
