#pragma once

#include <map>
#include <set>
#include <vector>

#include "operation/work.h"
#include "programmes/programmes.h"
#include "supervision/domain/junior.h"
#include "supervision/store/supervision_store.h"

namespace telemachy::supervision {

/// Everybody whom the groups of one programme may be about, read once: its reverse mentors with
/// where they stand, and whom they mentor.
struct Cohort {
    programmes::ProgrammeOutline programme;
    std::int64_t levels = 3;  ///< How far the programme's off-line rule looks.
    std::map<Id<PersonTag>, Junior> juniors;
    std::set<Id<PersonTag>> executives;  ///< Everybody who learns in it.

    /// Those of these people who take part; whoever has just left the programme is passed over.
    [[nodiscard]] std::vector<Junior const*> among(std::vector<MemberRow> const& members) const;
};

/// Refused where people do not learn from their juniors.
[[nodiscard]] Result<Cohort> gather_cohort(Work& work, Id<ProgrammeTag> const& programme);

/// The same for whoever runs the programme and may know who meets with whom. A coordinator who
/// learns in it is refused: an executive does not see the groups of the mentors.
[[nodiscard]] Result<Cohort> cohort_to_run(Work& work, Id<ProgrammeTag> const& programme);

}  // namespace telemachy::supervision
