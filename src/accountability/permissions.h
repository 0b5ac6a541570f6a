#pragma once

#include <span>

#include "operation/permission.h"

namespace telemachy::accountability {

/// This room's rows of the permissions, made from matrix.csv.
[[nodiscard]] std::span<MatrixRow const> matrix();

}  // namespace telemachy::accountability
