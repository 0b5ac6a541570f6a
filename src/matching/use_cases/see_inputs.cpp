#include "matching/use_cases/see_inputs.h"

namespace telemachy::matching::see_inputs {

Result<Download> run(Work& work, Input const& input) {
    auto const run = TRY(run_for(work, input.run));
    TRY(refuse_private_wishes(work, run));
    auto document = RunStore(work).paper(run.id, Paper::inputs);
    if (!document) return refuse(conflict("run.no_plan", "This run has not been solved yet."));
    return Download{"application/json; charset=utf-8", "inputs.json", *std::move(document)};
}

}  // namespace telemachy::matching::see_inputs
