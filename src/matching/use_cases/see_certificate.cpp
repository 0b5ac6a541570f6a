#include "matching/use_cases/see_certificate.h"

namespace telemachy::matching::see_certificate {

Result<Download> run(Work& work, Input const& input) {
    auto const run = TRY(run_for(work, input.run));
    TRY(refuse_private_wishes(work, run));
    auto document = RunStore(work).paper(run.id, Paper::certificate);
    if (!document) return refuse(conflict("run.no_plan", "This run has not been solved yet."));
    return Download{"application/json; charset=utf-8", "certificate.json", *std::move(document)};
}

}  // namespace telemachy::matching::see_certificate
