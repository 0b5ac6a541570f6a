#pragma once

#include "programmes/use_cases/programme_view.h"

/// Opens a draft for applications.
namespace telemachy::programmes::open_programme {

struct Input {
    Id<ProgrammeTag> programme;
};

using Output = ProgrammeView;

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::programmes::open_programme
