#pragma once

#include "matching/store/chemistry_store.h"

namespace telemachy::matching {

/// A chemistry round as its coordinator sees it: how far it is, and how evenly people were shown.
/// Never who said what, nor who has answered.
struct ChemistryRound {
    Id<ChemistryTag> id;
    Id<ProgrammeTag> programme;
    Instant opened_at;
    Instant closes_at;
    bool open = false;
    std::int64_t asked = 0;  ///< Lists given out: one per person and side.
    std::int64_t answered = 0;
    std::int64_t shown_most = 0;   ///< How often somebody was shown at most,
    std::int64_t shown_least = 0;  ///< and at least.
};
[[nodiscard]] ChemistryRound view_of(Work& work, ChemistryRow const& row);

/// The round, if the actor's roles cover its programme; to everybody else it does not exist.
[[nodiscard]] Result<ChemistryRow> chemistry_for(Work& work, Id<ChemistryTag> const& id);

}  // namespace telemachy::matching
