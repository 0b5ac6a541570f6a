#pragma once

#include <string>
#include <vector>

#include "access/access.h"
#include "kernel/result.h"
#include "operation/work.h"

namespace telemachy::access::list_sessions {

struct Input {};

struct SessionCard {
    Id<SessionTag> id;
    Instant created;
    Instant last_seen;
    std::string agent;
    bool current = false;
};

struct Output {
    std::vector<SessionCard> items;
};

/// One's own, the latest used first.
Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::access::list_sessions
