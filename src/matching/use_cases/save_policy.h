#pragma once

#include "matching/use_cases/proposal.h"
#include "operation/work.h"

/// Makes a policy the one a programme is matched by from now on. Earlier versions are kept.
namespace telemachy::matching::save_policy {

struct Input {
    Id<ProgrammeTag> programme;
    ExpectedVersion expected_version;
    std::optional<std::int64_t> version;  ///< May come back as it was read; If-Match is what counts.
    PolicyRules rules;
    std::vector<PolicyCriterion> criteria;
    std::vector<PolicyQuota> quotas;
    PolicyCapacity capacity;
};

Result<PolicyView> run(Work& work, Input const& input);

/// The same for a policy that was read already, such as from a file.
[[nodiscard]] Result<PolicyView> save(Work& work, Id<ProgrammeTag> const& programme,
                                      ExpectedVersion version, Policy const& policy);

}  // namespace telemachy::matching::save_policy
