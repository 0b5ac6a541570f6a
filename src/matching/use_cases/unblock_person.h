#pragma once

#include "matching/matching.h"
#include "operation/work.h"

/// Takes a block back.
namespace telemachy::matching::unblock_person {

struct Input {
    Id<PersonTag> person;
};

Result<Done> run(Work& work, Input const& input);

}  // namespace telemachy::matching::unblock_person
