#include "programmes/use_cases/decide_application.h"

#include "notifications/notifications.h"

namespace telemachy::programmes::decide_application {

Result<Output> run(Work& work, Input const& input) {
    EnrolmentStore store(work);
    auto enrolment = TRY(store.get(input.enrolment));
    TRY(work.require_programme(enrolment.programme.text()));
    if (work.actor().person == enrolment.person.text()) {
        return refuse(forbidden("enrolment.own", "Somebody else decides your own application."));
    }
    if (!input.accept && input.reason.value.empty()) {
        return refuse(invalid_field("/reason", "required", "They read this reason: say why not."));
    }
    auto const programme = TRY(ProgrammeStore(work).get(enrolment.programme));
    if (input.accept) {
        // Their hours may have gone elsewhere since they applied.
        TRY(check_offer({enrolment.capacity, enrolment.hours_per_month},
                        budget_of(work, programme, enrolment)));
    }
    TRY(enrolment.take(input.accept ? Step::admit : Step::turn_down, work.now()));
    enrolment.reason = input.reason;
    store.save(enrolment);
    work.concerns(enrolment.id.text());
    work.note("accept", input.accept);
    work.publish(
        ApplicationDecided{enrolment.id, enrolment.programme, enrolment.person, input.accept});
    notifications::notify(work, enrolment.person.text(),
                          input.accept ? "application_accepted" : "application_refused",
                          {{"programme", programme.name}}, "/programmes/" + programme.id.text());
    return view_of(work, enrolment);
}

}  // namespace telemachy::programmes::decide_application
