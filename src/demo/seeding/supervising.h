#pragma once

#include <memory>

#include "demo/seeding/enrolling.h"
#include "demo/seeding/stage.h"

namespace telemachy::demo {

/// How the reverse mentors of a round that is being enrolled come to meet among themselves: groups
/// as the house suggests them, a first meeting of most, and somebody who would rather be elsewhere.
/// Those who enrolled later wait for a group.
void plan_supervision(Timeline& timeline, std::shared_ptr<PlayedProgramme> const& played,
                      Date today);

}  // namespace telemachy::demo
