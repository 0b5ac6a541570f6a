#pragma once

#include "operation/work.h"
#include "people/people.h"

namespace telemachy::people::merge_expertise {

struct Input {
    Id<TermTag> term;
    Id<TermTag> into;
    ExpectedVersion version;  ///< Of the term that goes.
};
using Output = ExpertiseTerm;

/// Makes two terms for one thing one: whoever has the first has the second, at the higher of their
/// two levels, and every word of the first leads to the second from now on.
Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::people::merge_expertise
