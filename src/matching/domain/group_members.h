#pragma once

#include <string>
#include <vector>

#include "matching/domain/match_inputs.h"

namespace telemachy::matching {

/// Everything people of a side can be grouped by: what everybody may see (function, unit, country,
/// level), then the monitoring attributes that are there, in alphabetical order.
[[nodiscard]] std::vector<std::string> attributes_of(MatchInputs const& inputs, Side side);

/// The groups of one attribute, in alphabetical order. People of whom it is not known are in none.
[[nodiscard]] std::vector<std::string> groups_of(MatchInputs const& inputs, Side side,
                                                 std::string const& attribute);

/// Who of a side is in the group, in the order of the inputs.
[[nodiscard]] std::vector<bool> members_of(MatchInputs const& inputs, Side side,
                                           std::string const& attribute, std::string const& group);

/// Whether an attribute is in the directory for everyone, so that small groups need no protection.
[[nodiscard]] bool is_public_attribute(std::string const& attribute);

}  // namespace telemachy::matching
