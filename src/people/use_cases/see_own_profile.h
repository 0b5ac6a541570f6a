#pragma once

#include "operation/work.h"
#include "people/use_cases/own_profile.h"

namespace telemachy::people::see_own_profile {

struct Input {};
using Output = OwnProfile;

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::people::see_own_profile
