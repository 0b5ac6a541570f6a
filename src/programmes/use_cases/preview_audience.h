#pragma once

#include <vector>

#include "operation/work.h"
#include "people/people.h"
#include "programmes/domain/audience.h"

/// Whom a rule means today, counted live while it is being written.
namespace telemachy::programmes::preview_audience {

struct Input {
    Rule rule;
};

struct Output {
    std::int64_t count = 0;
    std::vector<people::Counted> by_function;
    std::vector<people::Counted> by_country;
    std::vector<people::PersonCard> sample;
};

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::programmes::preview_audience
