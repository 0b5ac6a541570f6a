#include "programmes/use_cases/edit_programme.h"

#include "access/access_directory.h"
#include "programmes/store/enrolment_store.h"

namespace telemachy::programmes::edit_programme {

Result<Output> run(Work& work, Input const& input) {
    ProgrammeStore store(work);
    auto programme = TRY(store.get(input.programme));
    TRY(work.require_programme(programme.id.text()));
    if (programme.version != input.version.value) return refuse(stale("programme"));
    bool const begun = !EnrolmentStore(work).of_programme(programme.id).empty();
    if (begun && input.modality != programme.modality) {
        return refuse(
            conflict("programme.begun",
                     "People were asked to one kind of mentoring. Create another programme "
                     "for another kind."));
    }
    TRY(put_words(work,
                  {.name = input.name,
                   .modality = input.modality,
                   .purpose = input.purpose,
                   .hours_per_month = input.hours_per_month,
                   .mentee_audience = input.mentee_audience,
                   .mentor_audience = input.mentor_audience},
                  programme));
    store.save(programme);
    access::name_programme(work, access::ProgrammeReference(programme.id.text()), programme.name);
    work.concerns(programme.id.text());
    return view_of(work, store.find(programme.id).value());
}

}  // namespace telemachy::programmes::edit_programme
