#pragma once

#include <memory>

#include "world/broadcast.h"
#include "world/clock.h"
#include "world/randomness.h"

namespace telemachy::world {

/// The outside, handed in from the composition root: the real one in a server, fakes in a test.
struct World {
    Clock const& clock;
    Randomness& randomness;
    Broadcast& broadcast;
};

}  // namespace telemachy::world
