#pragma once

#include "operation/work.h"
#include "people/people.h"

namespace telemachy::people::edit_expertise {

struct Input {
    Id<TermTag> term;
    Text<1, 120> name;
    std::vector<Text<1, 120>> aliases;
    std::optional<Text<0, 120>> category;
    ExpectedVersion version;
};
using Output = ExpertiseTerm;

/// Gives a term another name, other aliases or another category. Everybody who offers or wants it
/// keeps it and is found under the new name at once.
Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::people::edit_expertise
