#pragma once

#include "access/access.h"
#include "kernel/result.h"
#include "kernel/vocabulary.h"
#include "operation/operation.h"

namespace telemachy::access::change_password {

struct Input {
    Secret current;
    Secret next;
};

struct Output {
    SessionCookie session;  ///< A new session; every older one is over, this browser's too.
};

/// Asks for the present password again: a browser left open is not enough to take an account over.
/// Wrong ones count as wrong sign-ins do.
Result<Output> run(Study& study, Input const& input);

}  // namespace telemachy::access::change_password
