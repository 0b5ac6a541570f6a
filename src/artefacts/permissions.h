#pragma once

#include <span>

#include "operation/permission.h"

namespace telemachy::artefacts {

/// This room's rows of the permissions, made from matrix.csv.
[[nodiscard]] std::span<MatrixRow const> matrix();

}  // namespace telemachy::artefacts
