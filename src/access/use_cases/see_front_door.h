#pragma once

#include <string>
#include <vector>

#include "access/access.h"
#include "kernel/result.h"
#include "operation/work.h"

namespace telemachy::access::see_front_door {

struct Input {};

struct Output {
    std::string organisation;
    bool demo = false;
    bool set_up = false;
    std::vector<CastMember> cast;  ///< Empty in a house of real people.
};

/// What anybody may know before they come in.
Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::access::see_front_door
