#include "programmes/use_cases/withdraw_enrolment.h"

#include "programmes/store/enrolment_store.h"

namespace telemachy::programmes::withdraw_enrolment {

Result<Output> run(Work& work, Input const& input) {
    EnrolmentStore store(work);
    auto enrolment = TRY(store.get(input.enrolment));
    bool const own = work.actor().person == enrolment.person.text();
    if (!work.require_programme(enrolment.programme.text(), own))
        return refuse(not_found("enrolment"));
    TRY(enrolment.take(Step::withdraw, work.now()));
    store.save(enrolment);
    work.concerns(enrolment.id.text());
    work.publish(
        EnrolmentWithdrawn{enrolment.id, enrolment.programme, enrolment.person, enrolment.side});
    return Done{};
}

}  // namespace telemachy::programmes::withdraw_enrolment
