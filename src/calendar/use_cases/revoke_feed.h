#pragma once

#include "calendar/use_cases/availability_view.h"

namespace telemachy::calendar::revoke_feed {

struct Input {
    Id<FeedTag> feed;
};

/// Takes an address back; from now on nobody reads there.
Result<Done> run(Work& work, Input const& input);

}  // namespace telemachy::calendar::revoke_feed
