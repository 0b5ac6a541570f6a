#pragma once

/// When could these few people meet next? For booking one meeting by hand; a season of them is planned by
/// season.h, by the same measure.

#include <cstddef>
#include <vector>

#include "calendar/domain/planning/season.h"

namespace telemachy::calendar {

struct ProposedTime {
    Period period;
    std::vector<std::chrono::minutes> inconvenience;  ///< Of each person, in their order.
};

struct ProposalWish {
    Period window;
    std::chrono::minutes length = std::chrono::hours(1);
    std::size_t count = 6;
    std::size_t per_day = 2;  ///< Six times on one morning are one proposal.
};

/// The times within `window` at which nobody is busy and nobody is asked for hours they are never
/// asked for, the easiest first chosen, in order of time. What counts as easy is the sum of the
/// squares of everybody's ledgers, as in a season.
[[nodiscard]] std::vector<ProposedTime> find_times(std::vector<SeasonPerson> const& people,
                                                      ProposalWish const& wish);

/// Minutes of `meeting` outside somebody's own working hours: what its ledger is charged with.
[[nodiscard]] std::chrono::minutes charged(SeasonPerson const& person, Period const& meeting);

}  // namespace telemachy::calendar
