#include "programmes/use_cases/answer_invitation.h"

namespace telemachy::programmes::answer_invitation {

Result<Output> run(Work& work, Input const& input) {
    EnrolmentStore store(work);
    auto enrolment = TRY(store.own(input.enrolment));
    auto const programme = TRY(ProgrammeStore(work).get(enrolment.programme));
    TRY(enrolment.take(input.accept ? Step::accept : Step::decline, work.now()));
    if (input.accept) {
        if (programme.state == ProgrammeState::closed) {
            return refuse(
                conflict("programme.closed", "This programme is closed: it takes nobody new."));
        }
        TRY(check_consent(input.consent));
        TRY(check_offer({input.capacity, input.hours_per_month},
                        budget_of(work, programme, enrolment)));
        enrolment.capacity = input.capacity;
        enrolment.hours_per_month = input.hours_per_month;
    }
    store.save(enrolment);
    work.concerns(enrolment.id.text());
    work.note("accept", input.accept);
    return own_view_of(work, enrolment);
}

}  // namespace telemachy::programmes::answer_invitation
