#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "matching/domain/match_inputs.h"
#include "matching/domain/policy.h"
#include "matching/matching.h"
#include "operation/work.h"
#include "relationships/relationships_directory.h"

namespace telemachy::matching {

/// A pair that was declined or ran out of time, if the actor's roles cover its programme.
[[nodiscard]] Result<relationships::PairFacts> failed_pair(Work& work,
                                                           Id<relationships::PairTag> const& pair);

/// Who could take on the mentee of a match that came to nothing, while everybody else keeps whom
/// they have: nobody is moved for the sake of one who was turned down.
struct NextBest {
    std::shared_ptr<MatchInputs const> inputs;
    Policy policy;                            ///< Of the plan published last.
    Participant const* mentee = nullptr;      ///< Nothing if they no longer take part.
    Participant const* declined = nullptr;    ///< The mentor of that match, likewise.
    std::vector<Participant const*> mentors;  ///< Free, kept away by no rule; the best fit first.
};
[[nodiscard]] Result<NextBest> next_best(Work& work, relationships::PairFacts const& pair);

}  // namespace telemachy::matching
