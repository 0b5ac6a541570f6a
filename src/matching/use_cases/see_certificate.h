#pragma once

#include "matching/use_cases/run_view.h"

/// The certificate of a run, as a file that `telemachy match verify` checks without a server.
namespace telemachy::matching::see_certificate {

struct Input {
    Id<RunTag> run;
};

Result<Download> run(Work& work, Input const& input);

}  // namespace telemachy::matching::see_certificate
