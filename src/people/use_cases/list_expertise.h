#pragma once

#include "operation/work.h"
#include "people/people.h"

namespace telemachy::people::list_expertise {

struct Input {};
struct Output {
    std::vector<ExpertiseTerm> items;
};

/// The managed vocabulary, by name.
Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::people::list_expertise
