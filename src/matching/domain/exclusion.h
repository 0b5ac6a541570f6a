#pragma once

#include <optional>

#include "kernel/problem.h"
#include "matching/domain/match_problem.h"

namespace telemachy::matching {

/// Why a rule keeps people apart, as half a sentence after "cannot be paired:".
[[nodiscard]] std::string_view rule_reason(Rule rule);

/// Where a rule is set in a policy, as a JSON pointer; empty for rules that cannot be turned off.
[[nodiscard]] std::string_view path_of(Rule rule, Rules const& rules);

/// The refusal of a round whose rules leave no pair at all, or nothing if there is one. It names
/// each rule with the number of pairs it keeps apart, and how many would become possible without
/// it.
[[nodiscard]] std::optional<Problem> exclusion_of_everyone(MatchProblem const& problem);

}  // namespace telemachy::matching
