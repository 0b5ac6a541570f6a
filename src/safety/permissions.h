#pragma once

#include <span>

#include "operation/permission.h"

namespace telemachy::safety {

/// This room's rows of the permissions, made from matrix.csv.
[[nodiscard]] std::span<MatrixRow const> matrix();

}  // namespace telemachy::safety
