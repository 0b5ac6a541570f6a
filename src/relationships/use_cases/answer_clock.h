#pragma once

#include "operation/work.h"
#include "relationships/relationships.h"

namespace telemachy::relationships {

/// Where somebody's working days are counted.
struct WorkingPlace {
    std::string time_zone;
    people::Weekend weekend;
};

/// The same time of day, by the clocks of this place, after so many of its working days. Public
/// holidays are not known here. Where the time zone is not known, days are those of UTC.
[[nodiscard]] Instant after_working_days(Instant from, int days, WorkingPlace const& place);

/// Until when these two may answer what is proposed now: each has all the days of their own week,
/// so the later of their two moments counts.
[[nodiscard]] Instant answer_by(Work& work, Id<PersonTag> const& one, Id<PersonTag> const& other,
                                int days);

}  // namespace telemachy::relationships
