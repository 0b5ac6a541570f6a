#pragma once

#include "operation/schema.h"
#include "programmes/use_cases/enrolment_view.h"

/// Says yes or no to an invitation.
namespace telemachy::programmes::answer_invitation {

struct Input {
    Id<EnrolmentTag> enrolment;
    bool accept = false;
    Flag consent;
    Whole<1, 20, 1> capacity;
    Whole<0, 80, 0> hours_per_month;

    static constexpr Sentence sentences[] = {
        {"consent",
         "To being matched by what the profile says, and to the partner being told why."},
        {"hours_per_month", "How many hours a month this programme may have."},
    };
};

using Output = OwnEnrolment;

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::programmes::answer_invitation
