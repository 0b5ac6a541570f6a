#pragma once

#include <span>
#include <vector>

#include "matching/domain/participant.h"
#include "matching/domain/policy.h"
#include "optimise/assignment/score_types.h"

namespace telemachy::matching {

/// The pairs whose score is no matter of classes, per mentee and rising: who listed, blocked, met
/// or stands in a line with whom, and who shares a team where that is a rule.
[[nodiscard]] std::vector<std::vector<optimise::Task>> special_pairs(
    Rules const& rules, std::span<Participant const> mentees, std::span<Participant const> mentors);

}  // namespace telemachy::matching
