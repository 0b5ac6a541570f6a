#pragma once

#include <string>
#include <string_view>

#include "matching/domain/policy.h"

namespace telemachy::matching {

/// A policy as a TOML file a person may write, keep and compare. `read_policy_file` of what
/// `write_policy_file` says gives the same policy, whatever is in it.
[[nodiscard]] std::string write_policy_file(Policy const& policy);

/// Refuses with every problem at once, each with its line: what is not TOML, unknown keys (with the
/// one probably meant), values of the wrong kind, and all that `validate` finds.
[[nodiscard]] Result<Policy> read_policy_file(std::string_view text);

}  // namespace telemachy::matching
