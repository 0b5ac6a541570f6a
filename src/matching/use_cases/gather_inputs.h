#pragma once

#include <memory>

#include "matching/domain/match_inputs.h"
#include "matching/matching.h"
#include "operation/work.h"

namespace telemachy::matching {

/// Everybody who takes part in a programme, as matching may know them at this moment: profiles and
/// reporting lines from people, wishes and hours from programmes, present and past pairs from
/// relationships, blocks and conflicts from here. Whoever has not accepted the norms in force is not
/// among them. The same rows in the same order give the same
/// inputs, byte for byte.
[[nodiscard]] std::shared_ptr<MatchInputs const> gather_inputs(
    Work& work, Id<ProgrammeTag> const& programme);

/// Adds the groups that are watched, for figures: recorded inputs go without them.
void add_groups(Work& work, MatchInputs& inputs);

}  // namespace telemachy::matching
