#pragma once

#include <optional>
#include <string>

#include "access/access.h"
#include "kernel/result.h"
#include "operation/work.h"

namespace telemachy::access::see_setup {

struct Input {
    std::string token;
};

struct Output {
    bool open = false;
    std::optional<Instant> expires;
};

/// Whether this link still sets the house up.
Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::access::see_setup
