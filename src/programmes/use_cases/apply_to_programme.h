#pragma once

#include "operation/schema.h"
#include "programmes/use_cases/enrolment_view.h"

/// Asks for a place for oneself.
namespace telemachy::programmes::apply_to_programme {

struct Input {
    Id<ProgrammeTag> programme;
    Side side = Side::mentee;
    Whole<1, 20, 1> capacity;
    Whole<1, 80, 2> hours_per_month;
    bool consent = false;
    Text<0, 2000> motivation;

    static constexpr Sentence sentences[] = {
        {"capacity", "How many pairs at once."},
        {"hours_per_month", "How many hours a month this programme may have."},
        {"consent",
         "To being matched by what the profile says, and to the partner being told why."},
        {"motivation", "Read by the coordinators of this programme and by nobody else."},
    };
};

using Output = OwnEnrolment;

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::programmes::apply_to_programme
