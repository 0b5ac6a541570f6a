#include "programmes/use_cases/create_programme.h"

#include "access/access_directory.h"

namespace telemachy::programmes::create_programme {

Result<Output> run(Work& work, Input const& input) {
    // A coordinator of one programme runs that one; new ones are for those who coordinate them all.
    if (work.covered_programmes()) {
        return refuse(
            forbidden("programme.one_only",
                      "You coordinate single programmes. Ask an administrator for a new one."));
    }
    Programme programme;
    programme.id = work.make_id<ProgrammeTag>();
    TRY(put_words(work,
                  {.name = input.name,
                   .modality = input.modality,
                   .purpose = input.purpose,
                   .hours_per_month = input.hours_per_month,
                   .mentee_audience = input.mentee_audience,
                   .mentor_audience = input.mentor_audience},
                  programme));
    ProgrammeStore(work).add(programme);
    access::name_programme(work, access::ProgrammeReference(programme.id.text()), programme.name);
    work.concerns(programme.id.text());
    return view_of(work, programme);
}

}  // namespace telemachy::programmes::create_programme
