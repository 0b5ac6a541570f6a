#pragma once

#include <string>

#include "access/access.h"
#include "kernel/result.h"
#include "operation/work.h"

namespace telemachy::access::enter_demo {

struct Input {
    std::string email;
};

/// Comes in as one of the cast, without a password. Only in a house that was opened as a demo, and
/// only as somebody its door offers.
Result<Me> run(Work& work, Input const& input);

}  // namespace telemachy::access::enter_demo
