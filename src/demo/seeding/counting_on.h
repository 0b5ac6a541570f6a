#pragma once

#include "demo/domain/harvest.h"
#include "demo/seeding/enrolling.h"
#include "demo/seeding/played_pairs.h"

namespace telemachy::demo {

/// What Harbour Pilots may count on: the coordinator asks for so many conversations a quarter from
/// its first day on, somebody is away for some weeks and says so, and a few mentors report on the
/// quarter that has ended. Whether the others are on track is for their own rhythm to show.
void plan_counting_on(Timeline& timeline, std::shared_ptr<PlayedProgramme> const& played,
                      Pairs const& pairs, Date today, std::shared_ptr<Harvest> const& harvest);

/// Days on which somebody cannot meet, in their own words: from when until when.
[[nodiscard]] Result<void> excuse(Stage& stage, std::string_view cast_key, Date from, Date until);

}  // namespace telemachy::demo
