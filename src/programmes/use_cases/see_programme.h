#pragma once

#include "programmes/use_cases/programme_view.h"

/// One programme with all its words.
namespace telemachy::programmes::see_programme {

struct Input {
    Id<ProgrammeTag> programme;
};

using Output = ProgrammeView;

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::programmes::see_programme
