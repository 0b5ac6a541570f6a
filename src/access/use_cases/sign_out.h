#pragma once

#include "kernel/result.h"
#include "operation/session_cookie.h"
#include "operation/work.h"

namespace telemachy::access::sign_out {

struct Input {};

struct Output {
    SessionCookie session;
};

Result<Output> run(Work& work, Input const& input);

}  // namespace telemachy::access::sign_out
