#pragma once

#include "operation/work.h"
#include "people/people.h"

namespace telemachy::people::define_expertise {

struct Input {
    Text<1, 120> name;
    std::vector<Text<1, 120>> aliases;
    std::optional<Text<0, 120>> category;
};
using Output = ExpertiseTerm;

/// Adds a term. Refuses a name or alias that already leads to one: two terms for one thing would
/// part people who belong together.
Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::people::define_expertise
