#pragma once

#include "calendar/use_cases/availability_view.h"

namespace telemachy::calendar::remove_travel {

struct Input {
    Id<TravelTag> travel;
};

/// Forgets one of one's own journeys.
Result<Done> run(Work& work, Input const& input);

}  // namespace telemachy::calendar::remove_travel
