#pragma once

#include "matching/matching.h"
#include "operation/work.h"

/// Records that two people have a conflict of interest, so that no plan pairs them.
namespace telemachy::matching::declare_conflict {

struct Input {
    Id<PersonTag> one;
    Id<PersonTag> other;
    Text<1, 500> reason;
};
struct ConflictView {
    Id<ConflictTag> id;
    Id<PersonTag> one;
    std::string one_name;
    Id<PersonTag> other;
    std::string other_name;
    std::string reason;
    Instant since;
};

Result<ConflictView> run(Work& work, Input const& input);

}  // namespace telemachy::matching::declare_conflict
