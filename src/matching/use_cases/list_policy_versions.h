#pragma once

#include "matching/matching.h"
#include "operation/work.h"

/// Who changed the policy of a programme, and when.
namespace telemachy::matching::list_policy_versions {

struct Input {
    Id<ProgrammeTag> programme;
};

struct PolicyVersion {
    std::int64_t version = 0;
    Instant saved;
    std::string by;
    std::vector<std::string> changes;  ///< What it says differently from the version before it.
};

struct Output {
    std::vector<PolicyVersion> items;
};

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::matching::list_policy_versions
