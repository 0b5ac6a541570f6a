#pragma once

#include "programmes/use_cases/programme_view.h"

/// Changes the words of a programme.
namespace telemachy::programmes::edit_programme {

struct Input {
    Id<ProgrammeTag> programme;
    ExpectedVersion version;
    Text<1, 120> name;
    Modality modality = Modality::classic;
    Text<0, 2000> purpose;
    Whole<1, 40, 2> hours_per_month;
    Rule mentee_audience;
    Rule mentor_audience;
};

using Output = ProgrammeView;

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::programmes::edit_programme
