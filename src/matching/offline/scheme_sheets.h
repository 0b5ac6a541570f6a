#pragma once

#include <string>

#include "kernel/result.h"
#include "matching/domain/match_inputs.h"
#include "matching/domain/policy.h"

namespace telemachy::matching {

/// The two sign-up sheets of a Civil Service mentoring scheme, as they are:
///
///     first name, last name, email address, both mentor and mentee, job title, grade, organisation,
///     profession, biography; mentees: match with similar identity, identity to match; mentors:
///     characteristics
///
/// Characteristics are watched for fairness and never scored. Where `policy` gives `shared_identity`
/// a weight, the wish of a mentee who asked for somebody like them is granted as far as it goes: then,
/// and only then, scores see the identity they named and the characteristics mentors gave.
[[nodiscard]] Result<MatchInputs> read_scheme_sheets(std::string mentees, std::string mentors,
                                                     Policy const& policy);

/// What such a scheme does by custom: a mentor of a higher grade, two grades up at best, of the same
/// profession and another organisation. Identity has no part in it.
[[nodiscard]] Policy scheme_policy();

}  // namespace telemachy::matching
