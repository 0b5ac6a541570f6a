#pragma once

#include "programmes/use_cases/programme_view.h"

/// Closes a programme: it takes nobody new and keeps everything.
namespace telemachy::programmes::close_programme {

struct Input {
    Id<ProgrammeTag> programme;
};

using Output = ProgrammeView;

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::programmes::close_programme
