#pragma once

#include "programmes/use_cases/enrolment_view.h"

/// Whom one would like as a partner, best first. Nobody else ever reads it; matching weighs it.
namespace telemachy::programmes::set_preferences {

struct Input {
    Id<EnrolmentTag> enrolment;
    std::vector<Id<PersonTag>> people;
};

using Output = OwnEnrolment;

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::programmes::set_preferences
