#pragma once

#include "matching/matching.h"
#include "operation/work.h"

/// The policy as a TOML file, to keep, compare and bring back.
namespace telemachy::matching::see_policy_file {

struct Input {
    Id<ProgrammeTag> programme;
};

Result<Download> run(Work& work, Input const& input);

}  // namespace telemachy::matching::see_policy_file
