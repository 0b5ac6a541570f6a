#pragma once

#include "programmes/use_cases/enrolment_view.h"

/// Every programme the actor was asked to, applied to or takes part in.
namespace telemachy::programmes::list_my_enrolments {

struct Input {};

struct Output {
    std::vector<OwnEnrolment> items;
};

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::programmes::list_my_enrolments
