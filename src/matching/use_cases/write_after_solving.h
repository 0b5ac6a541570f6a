#pragma once

#include <functional>

#include "kernel/result.h"
#include "operation/operation.h"

namespace telemachy::matching {

/// Lets a study write once, after it has solved: in one short transaction, by the actor who asked,
/// with its entry in the record.
[[nodiscard]] Result<void> write_after_solving(Study& study,
                                               std::function<Result<void>(Work&)> const& change);

}  // namespace telemachy::matching
