#pragma once

#include "operation/schema.h"
#include "programmes/use_cases/enrolment_view.h"

/// Says yes or no to somebody who asked for a place; a no carries its reason.
namespace telemachy::programmes::decide_application {

struct Input {
    Id<EnrolmentTag> enrolment;
    bool accept = false;
    Text<0, 1000> reason;

    static constexpr Sentence sentences[] = {
        {"reason", "The person reads it. A no needs one."},
    };
};

using Output = EnrolmentView;

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::programmes::decide_application
