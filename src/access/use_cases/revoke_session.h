#pragma once

#include "access/access.h"
#include "kernel/result.h"
#include "operation/work.h"

namespace telemachy::access::revoke_session {

struct Input {
    Id<SessionTag> session;
};

struct Output {
    SessionCookie session;  ///< Ends the browser's own when that is the one.
};

/// Ends one of one's own sessions; another person's is not found.
Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::access::revoke_session
