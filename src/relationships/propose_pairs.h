#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kernel/result.h"
#include "operation/work.h"
#include "relationships/relationships.h"

namespace telemachy::relationships {

/// Working days both have to answer, unless the proposal says otherwise. Three is enough to sleep
/// on it and short enough that the next best is still free.
inline constexpr int answer_days_default = 3;

/// Two people to be brought together.
struct NewPair {
    Id<ProgrammeTag> programme;
    Id<PersonTag> mentee;
    Id<PersonTag> mentor;
    /// The match run it comes from; empty when a coordinator proposed it by hand.
    std::string run = {};
    /// Why, as both will read it:
    /// `{"sentence": "…", "parts": [{"criterion": "hours", "points": 8, "of": 10}]}`
    /// and nothing more, so that nothing slips through that one may not know of the other. The part
    /// `preference` is taken out; the sentence must not speak of it.
    std::string why_json = {};
    std::int64_t hours_per_month = 2;
    int answer_days = answer_days_default;
};

/// The front door for publishing a plan: brings all these people together in the caller's
/// transaction, or refuses and the caller rolls back. Refused, each with its place in the list
/// (`/pairs/3`): a pair of somebody with themselves, a pair that is there twice, a pair that lives
/// in its programme already in either direction, a reason that does not read as above. Ids come
/// back in the order of `proposals`.
[[nodiscard]] Result<std::vector<Id<PairTag>>> propose_pairs(Work& work,
                                                             std::vector<NewPair> const& proposals);

}  // namespace telemachy::relationships
