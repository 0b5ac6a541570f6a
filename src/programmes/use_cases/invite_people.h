#pragma once

#include <vector>

#include "operation/work.h"
#include "programmes/programmes.h"

/// Asks people to take part; a draft is open from then on.
namespace telemachy::programmes::invite_people {

struct Input {
    Id<ProgrammeTag> programme;
    Side side = Side::mentee;
    std::vector<Id<PersonTag>> people;
    Flag everyone_in_audience;
};

/// Whoever has been asked or takes part already is passed over.
struct Output {
    std::int64_t invited = 0;
    std::int64_t passed_over = 0;
};

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::programmes::invite_people
