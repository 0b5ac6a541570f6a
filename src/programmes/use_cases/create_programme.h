#pragma once

#include "operation/schema.h"
#include "programmes/use_cases/programme_view.h"

/// A new programme, as a draft that nobody has been asked about yet.
namespace telemachy::programmes::create_programme {

struct Input {
    Text<1, 120> name;
    Modality modality = Modality::classic;
    Text<0, 2000> purpose;
    Whole<1, 40, 2> hours_per_month;
    Rule mentee_audience;
    Rule mentor_audience;

    static constexpr Sentence sentences[] = {
        {"purpose", "What will be different afterwards; everybody who is asked reads it."},
        {"hours_per_month", "What one pair takes out of a person's month."},
        {"mentee_audience", "Who may learn. An empty list means anybody."},
        {"mentor_audience", "Who may be learnt from. An empty list means anybody."},
    };
};

using Output = ProgrammeView;

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::programmes::create_programme
