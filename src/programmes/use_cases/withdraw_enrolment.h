#pragma once

#include "operation/work.h"
#include "programmes/programmes.h"

/// Leaves a programme, without a reason and at any time; or takes an invitation back.
namespace telemachy::programmes::withdraw_enrolment {

struct Input {
    Id<EnrolmentTag> enrolment;
};

using Output = Done;

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::programmes::withdraw_enrolment
