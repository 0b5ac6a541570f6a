#include "matching/use_cases/see_match_run.h"

namespace telemachy::matching::see_match_run {

Result<MatchRun> run(Work& work, Input const& input) {
    return view_of(work, TRY(run_for(work, input.run)));
}

}  // namespace telemachy::matching::see_match_run
