#pragma once

#include "matching/use_cases/proposal.h"
#include "operation/work.h"

/// Saves the policy of a TOML file as the programme's next version.
namespace telemachy::matching::save_policy_file {

struct Input {
    Id<ProgrammeTag> programme;
    ExpectedVersion version;
    Upload file;
};

Result<PolicyView> run(Work& work, Input const& input);

}  // namespace telemachy::matching::save_policy_file
