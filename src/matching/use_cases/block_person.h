#pragma once

#include "matching/matching.h"
#include "operation/work.h"

/// "Never with this person." Only whoever says it ever sees it; to everybody else a pair it forbids
/// is impossible for a private reason, and so are pairs with a conflict of interest.
namespace telemachy::matching::block_person {

struct Input {
    Id<PersonTag> person;
};
struct BlockedPerson {
    Id<PersonTag> person;
    std::string name;
    Instant since;
};

Result<BlockedPerson> run(Work& work, Input const& input);

}  // namespace telemachy::matching::block_person
