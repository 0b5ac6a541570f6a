#include "onboarding/use_cases/acknowledge_norms.h"

#include "onboarding/domain/norms.h"

namespace telemachy::onboarding::acknowledge_norms {

Result<Output> run(Work& work, Input const& input) {
    auto const reader = TRY(work.acting_person<PersonTag>());
    if (!is_concerned(work, input.programme, reader)) return refuse(not_found("programme"));
    NormsStore store(work);
    auto const norms = store.in_force(input.programme);
    if (!norms) return refuse(not_found("version of the norms in force"));
    if (norms->number != input.number) {
        return refuse(conflict("onboarding.newer_version",
                               "A newer version is in force. Read what changed, and accept that one."));
    }
    TRY(check_answers(norms->norms, input.answers));
    work.concerns(input.programme.text());
    work.note("number", norms->number);
    store.acknowledge(input.programme, {reader, norms->number, work.now()});
    work.publish(NormsAcknowledged{input.programme, reader, norms->number});
    return Output{};
}

}  // namespace telemachy::onboarding::acknowledge_norms
