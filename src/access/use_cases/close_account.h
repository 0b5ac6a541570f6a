#pragma once

#include "access/access.h"
#include "kernel/result.h"
#include "kernel/vocabulary.h"
#include "operation/work.h"

namespace telemachy::access::close_account {

struct Input {
    Id<AccountTag> account;
};

/// Shuts somebody out: every session and every open invitation of theirs ends in the same moment.
/// The last administrator is not shut out, and nobody shuts themselves out.
Result<Done> run(Work& work, Input const& input);

}  // namespace telemachy::access::close_account
