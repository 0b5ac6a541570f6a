#pragma once

#include <functional>
#include <string>

#include "kernel/result.h"
#include "operation/operation.h"

namespace telemachy::access {

/// How a thoughtful act ends in the record: `deny` for a wrong password, which is kept as well, and
/// by whom it was done when that is known only now.
struct Ending {
    std::string result = "done";
    std::string account = {};  ///< The actor's own when empty.
};

/// Lets a study write, once, after it has thought. Checking a password takes a tenth of a second on
/// purpose, and while a command runs nobody else writes: so whatever hashes a password is a study.
/// It looks, thinks with no transaction open, and writes here, in one short transaction with its
/// entry in the record.
///
/// Two things a command cannot do follow from it: a wrong password is refused and still counted,
/// and an answer that holds a secret is not kept for a retry, as a command's would be.
[[nodiscard]] Result<void> write_after_thought(Study& study, Ending const& ending,
                                               std::function<Result<void>(Work&)> const& change);

}  // namespace telemachy::access
