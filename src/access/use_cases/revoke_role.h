#pragma once

#include "access/access.h"
#include "kernel/result.h"
#include "kernel/vocabulary.h"
#include "operation/work.h"

namespace telemachy::access::revoke_role {

struct Input {
    Id<GrantTag> grant;
};

/// Takes a role back; it is gone with the next request of whoever held it. The last administrator
/// stays one.
Result<Done> run(Work& work, Input const& input);

}  // namespace telemachy::access::revoke_role
