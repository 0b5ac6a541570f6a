#pragma once

#include "matching/matching.h"
#include "operation/work.h"
#include "relationships/relationships.h"

/// Proposes another mentor to the mentee of a pair that came to nothing.
namespace telemachy::matching::propose_alternative {

struct Input {
    Id<relationships::PairTag> pair;
    Id<PersonTag> mentor;
};
struct Output {
    Id<relationships::PairTag> pair;
};

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::matching::propose_alternative
