#pragma once

#include "calendar/calendar.h"
#include "operation/work.h"

/// What a calendar elsewhere reads: the meetings of whoever made the address, from a month ago to a year
/// ahead. The same meetings make the same bytes.
namespace telemachy::calendar::read_feed {

struct Input {
    Text<1, 80> token;
};

Result<Download> run(Work& work, Input const& input, Surroundings const& around);

}  // namespace telemachy::calendar::read_feed
