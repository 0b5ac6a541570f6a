#include "programmes/use_cases/apply_to_programme.h"

#include "people/people_directory.h"
#include "programmes/domain/audience.h"
#include "programmes/use_cases/programme_view.h"

namespace telemachy::programmes::apply_to_programme {
namespace {

/// A programme that takes applications, on a side that is for this person.
Result<Programme> programme_for(Work& work, Id<PersonTag> const& person, Input const& input) {
    auto programme = TRY(ProgrammeStore(work).get(input.programme));
    bool const meant =
        people::PeopleDirectory(work).is_in(population_of(programme.audience(input.side)), person);
    // A draft is nobody's business yet, and an external person learns only of what is for them.
    bool const known =
        programme.state != ProgrammeState::draft && (meant || may_see(work, programme));
    if (!known) return refuse(not_found("programme"));
    if (programme.state == ProgrammeState::closed) {
        return refuse(
            conflict("programme.closed", "This programme is closed: it takes nobody new."));
    }
    if (!meant) {
        return refuse(
            conflict("programme.not_in_audience",
                     "This side of the programme is for other people. Its page says for whom."));
    }
    return programme;
}

}  // namespace

Result<Output> run(Work& work, Input const& input) {
    auto const person = TRY(work.acting_person<PersonTag>());
    auto const programme = TRY(programme_for(work, person, input));
    TRY(check_consent(input.consent));

    EnrolmentStore store(work);
    auto enrolment = store.find(programme.id, person, input.side);
    bool const fresh = !enrolment;
    if (fresh) enrolment = store.fresh(programme.id, person, input.side);
    TRY(check_offer({input.capacity, input.hours_per_month},
                    budget_of(work, programme, *enrolment)));
    TRY(enrolment->take(Step::apply, work.now()));
    enrolment->capacity = input.capacity;
    enrolment->hours_per_month = input.hours_per_month;
    enrolment->motivation = input.motivation;
    enrolment->reason.clear();
    fresh ? store.add(*enrolment) : store.save(*enrolment);
    work.concerns(enrolment->id.text());
    return own_view_of(work, *enrolment);
}

}  // namespace telemachy::programmes::apply_to_programme
