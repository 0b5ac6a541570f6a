#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "matching/domain/exchange.h"
#include "matching/domain/match_plan.h"
#include "matching/domain/relaxation.h"

namespace telemachy::matching {

/// Somebody who took part and was left without a pair: the rule that stood in the way, and the
/// smallest change that would match them.
struct Unmatched {
    Side side = Side::mentee;
    std::size_t person = 0;
    Rule rule = Rule::places;
    Sentence sentence;
    std::optional<Relaxation> relaxation;
};

struct UnmatchedOptions {
    /// How many times the round may be solved again to find out whether changed rules alone match
    /// somebody, or whether the pair has to be locked as well. Beyond that the advice says to lock.
    std::size_t solves_max = 8;
    /// Whether what it costs to displace somebody is worked out exactly or told as a bound.
    bool exact_costs = true;
};

/// Everybody who is left over, mentees first, in the order of the inputs.
///
/// Following the advice matches the person, always: whatever keeps its pair apart is changed,
/// places are opened, and the pair is locked, unless solving again showed that it need not be.
/// Advice is never to override what protects a person; who can only be matched that way gets none.
[[nodiscard]] std::vector<Unmatched> explain_unmatched(MatchProblem const& problem,
                                                       MatchPlan const& plan, Exchange& exchange,
                                                       UnmatchedOptions options = {});

}  // namespace telemachy::matching
