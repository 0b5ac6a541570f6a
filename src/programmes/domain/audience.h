#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kernel/result.h"
#include "kernel/vocabulary.h"
#include "people/people.h"

namespace telemachy::programmes {

/// Who a side of a programme is for. An empty list means anybody; levels are ranks, 1 the most
/// junior. The rule reads the roster as it is when it is asked, so a promotion counts the same day.
struct Rule {
    std::vector<Text<1, 160>> functions;
    std::vector<Text<1, 160>> units;
    std::vector<Text<1, 80>> countries;
    std::optional<Whole<0, 99>> level_min;
    std::optional<Whole<0, 99>> level_max;
    std::vector<people::Employment> employment;
};

/// Refuses a rule that nobody could ever satisfy. `at` is its JSON pointer, such as
/// `/mentee_audience`.
[[nodiscard]] Result<void> check_rule(Rule const& rule, std::string const& at);

/// The rule as the people room reads it.
[[nodiscard]] people::PopulationRule population_of(Rule const& rule);

}  // namespace telemachy::programmes
