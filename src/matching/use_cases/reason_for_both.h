#pragma once

#include <string>

#include "matching/domain/explain_pair.h"

namespace telemachy::matching {

/// Why two people are a pair, as both will read it: a sentence and the parts that tell nobody's
/// wishes, as JSON for the front door of relationships.
[[nodiscard]] std::string reason_for_both(WordList const& words, Policy const& policy,
                                          Participant const& mentee, Participant const& mentor);

}  // namespace telemachy::matching
