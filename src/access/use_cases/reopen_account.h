#pragma once

#include "access/access.h"
#include "kernel/result.h"
#include "kernel/vocabulary.h"
#include "operation/work.h"

namespace telemachy::access::reopen_account {

struct Input {
    Id<AccountTag> account;
};

/// Lets somebody in again whose account was closed, with the password and the roles they had.
Result<Done> run(Work& work, Input const& input);

}  // namespace telemachy::access::reopen_account
