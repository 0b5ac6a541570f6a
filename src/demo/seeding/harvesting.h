#pragma once

#include "demo/domain/harvest.h"
#include "demo/seeding/enrolling.h"
#include "demo/seeding/played_pairs.h"

namespace telemachy::demo {

/// Writes down what came of a pair once it has talked three times: something the mentee heard and
/// changed, which the mentor confirms or does not, and for a few a word of thanks in public. The
/// pairs of the cast are left to whoever visits. All programmes draw on one harvest, so that nobody
/// says what another has said.
void plan_harvest(Timeline& timeline, std::shared_ptr<PlayedProgramme> const& played,
                  Pairs const& pairs, DemoPair const& told, int minute,
                  std::shared_ptr<Harvest> const& harvest);

}  // namespace telemachy::demo
